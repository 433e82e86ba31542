"""The language of what people read: English in the source, Indonesian by default."""

import gettext
import os

from arsipdesk.assets import asset

DEFAULT = "id"
LANGUAGES = ("id", "en")

_current: gettext.NullTranslations = gettext.NullTranslations()
_name = "en"


def use(language: str) -> None:
    """Speak `language` from now on (`id` or `en`); an unknown one falls back to Indonesian."""
    global _current, _name
    _name = language if language in LANGUAGES else DEFAULT
    _current = gettext.translation("arsipdesk", asset("locale"), [_name], fallback=True)


def language() -> str:
    """The language in use, as a two-letter code."""
    return _name


def _(message: str) -> str:
    """`message` in the language in use."""
    return _current.gettext(message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate later"
    """Marks `message` for translation where it stands; `_` translates it where it is shown."""
    return message


use(os.environ.get("ARSIPDESK_LANGUAGE", DEFAULT))
