"""The site's pages. They read the clock and other parts' public doors; they hold no rules."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from byname.publish.asked import Asked, AskedError, read_asked
from byname.publish.figure_pages import figure_data, figure_page, measures_page
from byname.publish.pages import front_page, person_page, search_page
from byname.publish.questions import read_question
from byname.register.public import NotPublicError

FRESH_FOR = 300


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """To the front page in the language the reader's browser asks for."""
    language = translation.get_language_from_request(request)
    with translation.override(language):
        response = HttpResponseRedirect(reverse("front"))
    response.headers["Vary"] = "Accept-Language"
    return response


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The figure of the day, by state, with its definition, its chart and its names."""
    asked = _asked(request)
    if isinstance(asked, HttpResponse):
        return asked
    try:
        page = front_page(asked, language_of_page())
    except AskedError as error:
        return _refused(request, error)
    return answered(request, "publish/front.html", {"page": page, "asked": asked})


@require_safe
def person(request: HttpRequest, person: int) -> HttpResponse:
    """One person's timeline, as a picture and in words, each line with its source."""
    asked = _asked(request)
    if isinstance(asked, HttpResponse):
        return asked
    try:
        page = person_page(person, asked, language_of_page())
    except NotPublicError:
        return not_found(request)
    return answered(request, "publish/person.html", {"page": page, "asked": asked})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """People by name, in any spelling; an unknown name is told the nearest."""
    asked = _asked(request)
    if isinstance(asked, HttpResponse):
        return asked
    page = search_page(request.GET.get("q", ""), asked, language_of_page())
    return answered(request, "publish/search.html", {"page": page, "asked": asked})


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Every measure there is, with its definition."""
    asked = _asked(request)
    if isinstance(asked, HttpResponse):
        return asked
    context = {"page": measures_page(language_of_page()), "asked": asked}
    return answered(request, "publish/figures.html", context)


@require_safe
def figure(request: HttpRequest, measure: str) -> HttpResponse:
    """One figure: its definition, its day, its bounds, its charts, the names behind it."""
    asked = _asked(request)
    if isinstance(asked, HttpResponse):
        return asked
    try:
        question = read_question(measure, request.GET, asked)
        page = figure_page(question, language_of_page())
    except LookupError:
        return not_found(request)
    except AskedError as error:
        return _refused(request, error)
    return answered(request, "publish/figure.html", {"page": page, "asked": asked})


@require_safe
def figure_json(request: HttpRequest, measure: str) -> HttpResponse:
    """The same figure for machines."""
    try:
        asked = read_asked(request)
        found = figure_data(read_question(measure, request.GET, asked), language_of_page())
    except LookupError:
        return JsonResponse({"error": "there is no such measure"}, status=404)
    except AskedError as error:
        return JsonResponse({"error": str(error)}, status=400)
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Cache-Control"] = f"public, max-age={FRESH_FOR}"
    return response


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One answer for what is not there and what is not public."""
    _use_language_of(request)
    context = _common(request) | {
        "heading": _("There is no such page"),
        "message": _("The address may be mistyped, or what stood here is not public."),
    }
    return render(request, "publish/problem.html", context, status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was asked cannot be understood."""
    return _refused(request, AskedError(_("The request cannot be understood.")))


def _refused(request: HttpRequest, error: AskedError) -> HttpResponse:
    _use_language_of(request)
    context = _common(request) | {
        "heading": _("This cannot be answered"),
        "message": str(error),
    }
    return render(request, "publish/problem.html", context, status=400)


def _asked(request: HttpRequest) -> Asked | HttpResponse:
    try:
        return read_asked(request)
    except AskedError as error:
        return _refused(request, error)


def language_of_page() -> str:
    return (translation.get_language() or "en")[:2]


def _use_language_of(request: HttpRequest) -> None:
    first = request.path_info.strip("/").split("/")[0]
    if first in dict(settings.LANGUAGES):
        translation.activate(first)


def _common(request: HttpRequest) -> dict[str, object]:
    path = request.get_full_path()
    languages = [
        {"code": code, "name": name, "url": translate_url(path, code)}
        for code, name in (("en", "English"), ("be", "Беларуская"), ("ru", "Русский"))
    ]
    return {"languages": languages, "language": language_of_page()}


def answered(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, template, _common(request) | context)
    response.headers["Cache-Control"] = f"public, max-age={FRESH_FOR}"
    return response
