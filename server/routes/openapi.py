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

from schemas.base import Uuid
from schemas.problem import Problem

REF = "#/components/schemas/{name}"
JSON_TYPE = "application/json"
PATCH_TYPE = "application/merge-patch+json"
PROBLEM_TYPE = "application/problem+json"
DIARIES = "/api/v1/diaries/"
SESSION: list[dict[str, list[str]]] = [{"session": []}]
SESSION_OR_TOKEN: list[dict[str, list[str]]] = [*SESSION, {"token": []}]
SECURITY_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "token": {"type": "http", "scheme": "bearer"},
}
NULL = {"type": "null"}

Schema = dict[str, Any]
Operations = dict[tuple[str, str], HTTPRouteHandler]


def openapi_document(handlers: Iterable[HTTPRouteHandler | Router], version: str) -> dict[str, Any]:
    """
    Describe the API of *handlers* in OpenAPI 3.1.

    What a signature cannot say stands in a handler's ``opt``: ``body`` is the shape of the request,
    ``is_patch`` makes it a merge patch, ``is_keyed`` lets it leave out what the address says,
    ``file`` is the media type of a request that is a file and has no shape, ``answer`` and
    ``list_of`` are shapes of answers that have no annotation, ``headers`` are those it heeds, and
    ``is_public`` needs no sign-in.
    """
    app = Litestar(
        [Router("/api/v1", route_handlers=list(handlers))],
        openapi_config=OpenAPIConfig(title="Retinote", version=version),
        dependencies={"context": Provide(lambda: None, sync_to_thread=False)},
    )
    operations = _operations(app)
    components = _components(operations.values())
    return {
        "openapi": "3.1.0",
        "info": {"title": "Retinote", "version": version},
        "paths": _paths(app, operations, components),
        "components": {"schemas": components, "securitySchemes": SECURITY_SCHEMES},
    }


def _operations(app: Litestar) -> Operations:
    return {
        (route.path_format, method.lower()): handler
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if isinstance(handler, HTTPRouteHandler) and handler.resolve_include_in_schema()
        for method in handler.http_methods
        if method != "OPTIONS"
    }


def _components(handlers: Iterable[HTTPRouteHandler]) -> dict[str, Schema]:
    shapes: list[Any] = [Problem]
    for handler in handlers:
        shapes += [shape for shape in (handler.opt.get("body"), _answered_shape(handler)) if shape]
    _, components = msgspec.json.schema_components(shapes, ref_template=REF)
    return dict(sorted(components.items()))


def _paths(app: Litestar, operations: Operations, components: dict[str, Schema]) -> dict[str, Any]:
    known = app.openapi_schema.to_schema()["paths"]
    paths: dict[str, Any] = {}
    for (path, method), handler in sorted(operations.items(), key=_by_address):
        parameters = known[path][method].get("parameters", [])
        operation = _operation(handler, parameters, components)
        operation["security"] = _security(path, handler)
        paths.setdefault(path, {})[method] = operation
    return paths


def _by_address(operation: tuple[tuple[str, str], HTTPRouteHandler]) -> tuple[str, str]:
    return operation[0]


def _security(path: str, handler: HTTPRouteHandler) -> list[dict[str, list[str]]]:
    if handler.opt.get("is_public"):
        return []
    return SESSION_OR_TOKEN if path.startswith(DIARIES) else SESSION


def _operation(
    handler: HTTPRouteHandler, parameters: list[dict[str, Any]], components: dict[str, Schema]
) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": handler.operation_id or handler.handler_name,
        "summary": (handler.fn.__doc__ or "").strip(),
        "parameters": [
            *map(_parameter, parameters),
            *map(_header, handler.opt.get("headers", ())),
        ],
        "responses": {
            **{str(status): _answer(handler, status, components) for status in _statuses(handler)},
            "4XX": _content("Refused; nothing was changed", PROBLEM_TYPE, _reference(Problem)),
            "503": _content("Not available right now", PROBLEM_TYPE, _reference(Problem)),
        },
    }
    if "file" in handler.opt:
        content = {handler.opt["file"]: {"schema": {"type": "string"}}}
        operation["requestBody"] = {"required": True, "content": content}
    if "body" in handler.opt:
        operation["requestBody"] = {"required": True, "content": _body(handler, components)}
    return operation


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    known = {name: parameter[name] for name in ("name", "in", "required")}
    return {**known, "schema": _without_null(parameter["schema"])}


def _without_null(schema: Schema) -> Schema:
    # Nothing in an address can be null, it can only be left out.
    others = {name: value for name, value in schema.items() if name != "oneOf"}
    for choice in schema.get("oneOf", ()):
        others |= choice if choice != NULL else {}
    return others


def _header(name: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string"}}


def _body(handler: HTTPRouteHandler, components: dict[str, Schema]) -> dict[str, Any]:
    shape = handler.opt["body"]
    if handler.opt.get("is_patch"):
        schema = _merge_patch(components[shape.__name__])
        return {JSON_TYPE: {"schema": schema}, PATCH_TYPE: {"schema": schema}}
    schema = _reference(shape)
    if handler.opt.get("is_keyed"):
        schema = {**components[shape.__name__], "required": []}
    return {JSON_TYPE: {"schema": schema}}


def _merge_patch(schema: Schema) -> Schema:
    """Let every member be absent, and null to clear it (RFC 7396); so too within its objects."""
    patched = {name: value for name, value in schema.items() if name not in {"required", "default"}}
    if "properties" in schema:
        members = schema["properties"].items()
        patched["properties"] = {name: _clearable(value) for name, value in members}
    if isinstance(schema.get("additionalProperties"), dict):
        patched["additionalProperties"] = _clearable(schema["additionalProperties"])
    return patched


def _clearable(schema: Schema) -> Schema:
    return {"anyOf": [_merge_patch(schema), NULL]}


def _statuses(handler: HTTPRouteHandler) -> list[int]:
    if handler.http_methods == {"PUT"} and handler.status_code == HTTPStatus.OK:
        return [HTTPStatus.OK, HTTPStatus.CREATED]
    if handler.http_methods == {"GET"} and "If-None-Match" in handler.opt.get("headers", ()):
        return [HTTPStatus.OK, HTTPStatus.NOT_MODIFIED]
    return [handler.status_code]


def _answer(
    handler: HTTPRouteHandler, status: int, components: dict[str, Schema]
) -> dict[str, Any]:
    phrase = HTTPStatus(status).phrase
    if status in {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}:
        return {"description": phrase}
    listed = handler.opt.get("list_of")
    schema = _reference(_answered_shape(handler)) if listed is None else _list(listed, components)
    return _content(phrase, _media_type(handler), schema)


def _list(shape: Any, components: dict[str, Schema]) -> Schema:
    record = components[shape.__name__]
    item = {
        **record,
        "title": f"Keyed{record['title']}",
        "properties": {"key": _reference(Uuid), **record["properties"]},
        "required": ["key", *record.get("required", ())],
    }
    items = {"type": "array", "items": item}
    return {"type": "object", "properties": {"items": items}, "required": ["items"]}


def _media_type(handler: HTTPRouteHandler) -> str:
    # The framework's own name for JSON is an enumeration member, whose text is its name.
    return str(getattr(handler.media_type, "value", handler.media_type) or JSON_TYPE)


def _content(description: str, media_type: str, schema: Schema) -> dict[str, Any]:
    return {"description": description, "content": {media_type: {"schema": schema}}}


def _answered_shape(handler: HTTPRouteHandler) -> Any:
    if "answer" in handler.opt:
        return handler.opt["answer"]
    annotation = handler.parsed_return_field.annotation
    if getattr(annotation, "__origin__", annotation) is Response:
        return get_args(annotation)[0]
    return annotation


def _reference(shape: Any) -> Schema:
    (reference,), _ = msgspec.json.schema_components([shape], ref_template=REF)
    return reference
