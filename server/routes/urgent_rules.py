"""The catalogue, the evaluation of urgent rules, and the warnings that were given."""

from typing import Annotated

from litestar import Response, get, post
from litestar.params import FromPath, FromQuery, QueryParameter

from schemas.base import Language
from schemas.item import Catalogue
from schemas.outcome import (
    Acknowledgement,
    Evaluation,
    EvaluationRequest,
    FollowUpAnswer,
    Warning,
    WarningPage,
)
from server.routes.accounts import House
from server.routes.http import AnyRequest, credential_of, json_body
from server.services import urgent_rules, warnings

WARNINGS = "/diaries/{diary_id:str}/warnings"
CATALOGUE_CACHE = "public, max-age=300"

After = Annotated[str | None, QueryParameter(pattern="^[0-9a-f-]{36}$")]
PageSize = Annotated[int, QueryParameter(ge=1, le=200)]


@get("/catalogue", opt={"is_public": True})
async def read_catalogue(context: House) -> Response[Catalogue]:
    """Read items, red flags, rule packs, the check-in and contacts, with their versions."""
    return Response(context.packs.catalogue, headers={"Cache-Control": CATALOGUE_CACHE})


@post("/evaluate", opt={"body": EvaluationRequest, "is_public": True}, status_code=200)
async def evaluate(
    context: House, request: AnyRequest, language: FromQuery[Language] = "en"
) -> Evaluation:
    """Decide every urgent rule and trend rule for entries that are not stored."""
    asked = await json_body(request, EvaluationRequest)
    return await urgent_rules.evaluate(context, asked, language)


@get(WARNINGS)
async def list_warnings(
    context: House,
    request: AnyRequest,
    diary_id: FromPath[str],
    after: After = None,
    limit: PageSize = 50,
) -> WarningPage:
    """List the warnings that were given, newest first."""
    return await warnings.list_warnings(context, credential_of(request), diary_id, after, limit)


@post(
    WARNINGS + "/{warning_id:str}/acknowledgement",
    opt={"body": Acknowledgement},
    status_code=200,
)
async def acknowledge_warning(
    context: House, request: AnyRequest, diary_id: FromPath[str], warning_id: FromPath[str]
) -> Warning:
    """Keep what the person did about a warning."""
    sent = await json_body(request, Acknowledgement)
    return await warnings.acknowledge(
        context, credential_of(request), diary_id, warning_id, sent.action
    )


@post(WARNINGS + "/{warning_id:str}/follow-up", opt={"body": FollowUpAnswer}, status_code=200)
async def follow_up_warning(
    context: House, request: AnyRequest, diary_id: FromPath[str], warning_id: FromPath[str]
) -> Warning:
    """Keep how it went."""
    sent = await json_body(request, FollowUpAnswer)
    return await warnings.follow_up(
        context, credential_of(request), diary_id, warning_id, sent.outcome
    )
