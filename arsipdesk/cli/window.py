"""The window, and pictures of it."""

from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli.session import Session
from arsipdesk.domain.errors import NoArchiveNamed, NotAnArchive, WrongUsage
from arsipdesk.language import N_, _


def add_to(app: typer.Typer) -> None:
    """Add this verb to the program."""
    app.command(help=_(window.__doc__ or ""))(window)


def window(
    context: typer.Context,
    screenshot: Annotated[
        Path | None, typer.Option(help=_("Write a picture of the window and end"))
    ] = None,
    screen: Annotated[str, typer.Option(help=_("Which screen to picture"))] = "",
    theme: Annotated[str, typer.Option(help="light, dark")] = "light",
) -> None:
    """Open the window."""
    session: Session = context.obj
    if screenshot is None:
        open_window(session)
        return
    from arsipdesk.gui import app as gui
    from arsipdesk.gui.screens import SCREENS

    _check(N_("Screen"), screen, ("", *SCREENS))
    _check(N_("Theme"), theme, ("light", "dark"))
    with session.archive() as archive:
        gui.screenshot(archive, screenshot, screen=screen, theme=theme)


def _check(field: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise WrongUsage(field=field, value=value, allowed=", ".join(filter(None, allowed)))


def open_window(session: Session) -> None:
    """Open the window on the session's archive, or on the first screen where there is none."""
    from arsipdesk.gui import app as gui

    try:
        with session.archive() as archive:
            gui.run(archive)
    except NoArchiveNamed:
        gui.run(None)
    except NotAnArchive:
        if session.named:
            raise
        gui.run(None)


def show_archive(archive: Archive) -> None:
    """Open the window on an archive that is open already."""
    from arsipdesk.gui import app as gui

    gui.run(archive)
