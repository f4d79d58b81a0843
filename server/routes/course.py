"""Treatment, regimen, weights, labs and appointments."""

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
KEYED_COLLECTIONS = ("regimen_periods", "weights", "labs", "appointments")


@get(TREATMENT)
async def read_treatment(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Treatment]:
    """Read the course; empty where nothing was said about it yet."""
    return _tagged(await course.read_treatment(context, credential_of(request), diary_id))


@put(TREATMENT, opt={"body": Treatment, "headers": CONDITION_HEADERS})
async def replace_treatment(
    context: House, request: AnyRequest, diary_id: FromPath[str]
) -> Response[Treatment]:
    """Set the course."""
    return _tagged(
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
    many = f"/diaries/{{diary_id:str}}/{collection}"
    one = many + "/{key:str}"
    shape = COLLECTIONS[collection]

    @get(many, operation_id=f"list_{collection}", opt={"list_of": shape})
    async def list_records(
        context: House, request: AnyRequest, diary_id: FromPath[str]
    ) -> dict[str, list[dict[str, Any]]]:
        """List every record of the collection with its key."""
        return {
            "items": await course.list_records(
                context, credential_of(request), diary_id, collection
            )
        }

    @get(one, operation_id=f"read_{collection}", opt={"answer": shape})
    async def read_record(
        context: House, request: AnyRequest, diary_id: FromPath[str], key: FromPath[str]
    ) -> Response[Any]:
        """Read one record."""
        return _tagged(
            await course.read_record(context, credential_of(request), diary_id, collection, key)
        )

    @put(
        one,
        operation_id=f"replace_{collection}",
        opt={"body": shape, "answer": shape, "headers": CONDITION_HEADERS},
    )
    async def replace_record(
        context: House, request: AnyRequest, diary_id: FromPath[str], key: FromPath[str]
    ) -> Response[Any]:
        """Create the record, or replace it."""
        return _tagged(
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

    @delete(
        one,
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

    return [list_records, read_record, replace_record, delete_record]


def _tagged(saved: SavedRecord) -> Response[Any]:
    return tagged(saved.document, saved.revision, 201 if saved.is_created else 200)
