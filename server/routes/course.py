"""Treatment, regimen, weights, labs, appointments, supplies, visits and questions."""

from typing import Any

from litestar import Response, delete, get, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from schemas.sync import COLLECTIONS, TREATMENT_KEY
from schemas.treatment import Treatment
from server.routes.accounts import House
from server.routes.http import (
    CONDITION_HEADERS,
    AnyRequest,
    credential_of,
    json_object,
    precondition_of,
    tagged,
)
from server.services import course
from server.services.course import SavedRecord

TREATMENT = "/diaries/{diary_id:str}/treatment"
KEY = "/{key:str}"
KEYED_COLLECTIONS = (
    "regimen_periods",
    "weights",
    "labs",
    "appointments",
    "supplies",
    "visits",
    "questions",
)


@get(TREATMENT)
async def read_treatment(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Treatment]:
    """Read the course; empty where nothing was said about it yet."""
    caller = credential_of(request)
    return saved_answer(await course.read_only_record(context, caller, diary_id, "treatment"))


@put(TREATMENT, opt={"body": Treatment, "headers": CONDITION_HEADERS})
async def replace_treatment(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Treatment]:
    """Set the course."""
    return saved_answer(
        await course.replace_record(
            context,
            credential_of(request),
            diary_id,
            "treatment",
            TREATMENT_KEY,
            await json_object(request),
            precondition_of(request),
        )
    )


def collection_handlers(collection: str) -> list[HTTPRouteHandler]:
    """Make the routes of one collection whose records are keyed by UUID."""
    return [
        _lister(collection),
        _reader(collection),
        _replacer(collection),
        _deleter(collection),
    ]


def _lister(collection: str) -> HTTPRouteHandler:
    @get(
        _address(collection),
        operation_id=f"list_{collection}",
        opt={"list_of": COLLECTIONS[collection]},
    )
    async def list_records(
        context: House, request: AnyRequest, diary_id: FromPath[str]
    ) -> dict[str, list[dict[str, Any]]]:
        """List every record of the collection with its key."""
        items = await course.list_records(context, credential_of(request), diary_id, collection)
        return {"items": items}

    return list_records


def _reader(collection: str) -> HTTPRouteHandler:
    @get(
        _address(collection) + KEY,
        operation_id=f"read_{collection}",
        opt={"answer": COLLECTIONS[collection]},
    )
    async def read_record(
        context: House, request: AnyRequest, diary_id: FromPath[str], key: FromPath[str]
    ) -> Response[Any]:
        """Read one record."""
        caller = credential_of(request)
        return saved_answer(await course.read_record(context, caller, diary_id, collection, key))

    return read_record


def _replacer(collection: str) -> HTTPRouteHandler:
    shape = COLLECTIONS[collection]

    @put(
        _address(collection) + KEY,
        operation_id=f"replace_{collection}",
        opt={"body": shape, "answer": shape, "headers": CONDITION_HEADERS},
    )
    async def replace_record(
        context: House, request: AnyRequest, diary_id: FromPath[str], key: FromPath[str]
    ) -> Response[Any]:
        """Create the record, or replace it."""
        return saved_answer(
            await course.replace_record(
                context,
                credential_of(request),
                diary_id,
                collection,
                key,
                await json_object(request),
                precondition_of(request),
            )
        )

    return replace_record


def _deleter(collection: str) -> HTTPRouteHandler:
    @delete(
        _address(collection) + KEY,
        operation_id=f"delete_{collection}",
        status_code=204,
        opt={"headers": CONDITION_HEADERS},
    )
    async def delete_record(
        context: House, request: AnyRequest, diary_id: FromPath[str], key: FromPath[str]
    ) -> None:
        """Delete one record."""
        await course.delete_record(
            context,
            credential_of(request),
            diary_id,
            collection,
            key,
            precondition_of(request),
        )

    return delete_record


def _address(collection: str) -> str:
    return f"/diaries/{{diary_id:str}}/{collection}"


def saved_answer(saved: SavedRecord) -> Response[Any]:
    """Answer with a record as it is now; 201 where it is new."""
    return tagged(saved.document, saved.revision, 201 if saved.is_created else 200)
