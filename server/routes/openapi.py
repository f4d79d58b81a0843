"""
Describe the API for those who read openapi.json instead of our code.

Litestar knows the paths and parameters, msgspec the shapes: Litestar's own schemas drop bounds of
optional fields and allow unknown ones, so none of them is used.
"""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, get_args

import msgspec
from litestar import Litestar, Response, Router
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig

from schemas.problem import Problem

REF = "#/components/schemas/{name}"
JSON_TYPE = "application/json"
PROBLEM_TYPE = "application/problem+json"
SECURITY: list[dict[str, list[str]]] = [{"session": []}, {"token": []}, {}]
SECURITY_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "token": {"type": "http", "scheme": "bearer"},
}


def openapi_document(handlers: Iterable[HTTPRouteHandler | Router], version: str) -> dict[str, Any]:
    """Describe the API of *handlers* in OpenAPI 3.1."""
    app = Litestar(
        [Router("/api/v1", route_handlers=list(handlers))],
        openapi_config=OpenAPIConfig(title="Retinote", version=version),
        dependencies={"context": Provide(lambda: None, sync_to_thread=False)},
    )
    operations = _operations(app)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Retinote", "version": version},
        "paths": _paths(app, operations),
        "security": SECURITY,
        "components": {
            "schemas": _components(operations.values()),
            "securitySchemes": SECURITY_SCHEMES,
        },
    }


Operations = dict[tuple[str, str], HTTPRouteHandler]


def _operations(app: Litestar) -> Operations:
    return {
        (route.path_format, method.lower()): handler
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if isinstance(handler, HTTPRouteHandler) and handler.resolve_include_in_schema()
        for method in handler.http_methods
        if method != "OPTIONS"
    }


def _paths(app: Litestar, operations: Operations) -> dict[str, Any]:
    known = app.openapi_schema.to_schema()["paths"]
    paths: dict[str, Any] = {}
    for (path, method), handler in sorted(operations.items(), key=_by_address):
        parameters = known[path][method].get("parameters", [])
        paths.setdefault(path, {})[method] = _operation(handler, parameters)
    return paths


def _by_address(operation: tuple[tuple[str, str], HTTPRouteHandler]) -> tuple[str, str]:
    return operation[0]


def _operation(handler: HTTPRouteHandler, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": handler.operation_id or handler.handler_name,
        "summary": (handler.fn.__doc__ or "").strip(),
        "parameters": [_parameter(parameter) for parameter in parameters],
        "responses": {
            **{str(status): _answer(handler, status) for status in _statuses(handler)},
            "4XX": _content("Refused; nothing was changed", PROBLEM_TYPE, Problem),
        },
    }
    body = handler.opt.get("body")
    if body is not None:
        operation["requestBody"] = {
            "required": True,
            "content": {JSON_TYPE: {"schema": _reference(body)}},
        }
    return operation


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    return {name: parameter[name] for name in ("name", "in", "required", "schema")}


def _statuses(handler: HTTPRouteHandler) -> list[int]:
    if handler.http_methods == {"PUT"} and handler.status_code == HTTPStatus.OK:
        return [HTTPStatus.OK, HTTPStatus.CREATED]
    return [handler.status_code]


def _answer(handler: HTTPRouteHandler, status: int) -> dict[str, Any]:
    phrase = HTTPStatus(status).phrase
    shape = _answered_shape(handler)
    if status == HTTPStatus.NO_CONTENT or shape is None:
        return {"description": phrase}
    return _content(phrase, _media_type(handler), shape)


def _media_type(handler: HTTPRouteHandler) -> str:
    return str(handler.media_type) if handler.media_type else JSON_TYPE


def _content(description: str, media_type: str, shape: Any) -> dict[str, Any]:
    return {"description": description, "content": {media_type: {"schema": _reference(shape)}}}


def _answered_shape(handler: HTTPRouteHandler) -> Any:
    annotation = handler.parsed_return_field.annotation
    if getattr(annotation, "__origin__", annotation) is Response:
        return get_args(annotation)[0]
    return annotation


def _reference(shape: Any) -> dict[str, Any]:
    (reference,), _ = msgspec.json.schema_components([shape], ref_template=REF)
    return reference


def _components(handlers: Iterable[HTTPRouteHandler]) -> dict[str, Any]:
    shapes: list[Any] = [Problem]
    for handler in handlers:
        shapes += [shape for shape in (handler.opt.get("body"), _answered_shape(handler)) if shape]
    _, components = msgspec.json.schema_components(shapes, ref_template=REF)
    return dict(sorted(components.items()))
