"""The main window: puts the parts together and answers the keys; the parts do the work."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import preferences, wording
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import tell_trouble
from arsipdesk.gui.filters import Filter
from arsipdesk.gui.focus import focus_path
from arsipdesk.gui.header import HeadCommands
from arsipdesk.gui.help import AboutDialog, HelpDialog
from arsipdesk.gui.importing import ask_for_files, take_files
from arsipdesk.gui.keys import bind_keys
from arsipdesk.gui.library import Library
from arsipdesk.gui.loop import Loop
from arsipdesk.gui.outside import open_copy
from arsipdesk.gui.reading import PageReading
from arsipdesk.gui.register import RegisterDialog
from arsipdesk.gui.render import Renderer, Source
from arsipdesk.gui.rulesdialog import RulesDialog
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.screens import BY_NAME, PLACES, Maker, numbered
from arsipdesk.gui.shell import Shell
from arsipdesk.gui.theme import Look
from arsipdesk.gui.toast import Toasts
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.gui.watching import Watching
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.archive import Archive

_STATE_EVERY_MS = 30_000
_ACTIONS = {
    "Control-s": "save",
    "Control-Return": "file",
    "Control-KP_Enter": "file",
    "Control-p": "print",
    "Control-b": "cut",
    "Control-j": "join",
    "Control-u": "apart",
    "F8": "menu",
    "Control-t": "view",
    "F4": "status",
    "F7": "flip",
    "Shift-F4": "deadline",
}
"""What these keys do is told by the `actions` of the screen that is open."""


class Window:
    """Everything inside the root window, for one archive."""

    def __init__(
        self, root: ttk.App, archive: "Archive", *, mode: str, screen: str = "", watch: bool = True
    ) -> None:
        self.root, self.archive = root, archive
        self.loop = Loop(root, self._trouble)
        self.renderer = Renderer(self.loop.post)
        self._build(mode)
        self._bind_keys()
        self.watching = Watching(
            archive,
            self.loop,
            changed=self.refresh,
            progressed=lambda done, total: self.shell.statusbar.show_reading(done, total),
            failed=self._watch_failed,
        )
        self.reading = PageReading(
            archive,
            self.loop,
            told=lambda state: self.shell.statusbar.show_text_reading(state),
            failed=self._watch_failed,
        )
        self.shell.statusbar.on_pause = self.reading.toggle
        if watch:
            self.watching.start()
            self.reading.start()
        self.open_screen(screen or PLACES[0].name)
        self.refresh()
        self._tick()

    # -- building -----------------------------------------------------------------------
    def _build(self, mode: str) -> None:
        root = self.root
        root.style.theme_use(f"arsip-{mode}")
        self.look = look = Look(root, mode)
        root.configure(bg=look.colours.background)
        root.title(f"{self.archive.office} – ArsipDesk")
        self.desk = Desk(
            root,
            self.archive,
            self.loop,
            look,
            self.renderer,
            problem=self._trouble,
            refresh=self.refresh,
            go=self.open_screen,
            show_query=self.show_query,
            show_document=self.show_document,
            open_outside=self._open_outside,
            new_document=self.new_document,
            import_files=self.import_files,
        )
        self.toasts = Toasts(root, look)
        self.desk.say = self.toasts.show
        self._screens: dict[Maker, Screen] = {}
        self.screen = ""
        commands = HeadCommands(
            self.new_document,
            self.import_files,
            lambda: HelpDialog(self.desk),
            lambda: RulesDialog(self.desk),
            self.switch_theme,
            self._about,
        )
        self.shell = Shell(self.desk, commands, self.filter_code)
        self.shell.pack(fill="both", expand=True)

    def _bind_keys(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "Control-k": self._focus_search,
            "F3": self._focus_search,
            "slash": self._focus_search,
            "Control-n": self.new_document,
            "Control-o": self.import_files,
            "F1": lambda: HelpDialog(self.desk),
            "F5": self.refresh,
            "F6": self._next_area,
            "Escape": self._escape,
        }
        commands |= {key: partial(self._act, name) for key, name in _ACTIONS.items()}
        commands |= {key: partial(self.open_screen, name) for key, name in numbered().items()}
        bind_keys(self.root, commands, alive=lambda: not self.loop.closed)

    # -- screens ------------------------------------------------------------------------
    def _screen_for(self, name: str) -> Screen:
        make = BY_NAME[name].make
        if make not in self._screens:
            self._screens[make] = make(self.shell.middle, self.desk)
        return self._screens[make]

    def open_screen(self, name: str) -> None:
        """Open the screen of one of the PLACES; what is not saved is asked about first."""
        self.leave(lambda: self._open(name))

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`, unless something unsaved keeps the person here."""
        if self.screen:
            self.current.leave(then)
        else:
            then()

    def _open(self, name: str, chosen: Filter | None = None) -> None:
        screen = self._screen_for(name)
        for other in self._screens.values():
            if other is not screen:
                other.pack_forget()
        screen.pack(fill="both", expand=True)
        self.screen = name
        self.shell.sidebar.choose(name)
        if chosen is not None and isinstance(screen, Library):
            screen.show_filter(chosen)
        else:
            screen.show(BY_NAME[name])
        if chosen is None or not chosen.code:
            self.shell.sidebar.tree.clear()
        self.root.after_idle(screen.focus_areas()[0].focus_set)

    def filter_code(self, code: str, name: str) -> None:
        """Show the documents under a code, in the list that is open."""
        kind = self._kind
        kept = "all" if kind is None else self.screen
        chosen = Filter(kind=kind or "", code=code, code_name=name)
        self.leave(lambda: self._open(kept, chosen))

    def show_query(self, text: str) -> None:
        """List the documents that a question in the search language finds."""
        self.leave(lambda: self._open("all", Filter(text=text)))

    def show_document(self, key: int) -> None:
        """Bring a document to the front."""

        def show() -> None:
            library = self._screen_for("all")
            if isinstance(library, Library):
                library.want(key)
            self._open("all")

        self.leave(show)

    @property
    def current(self) -> Screen:
        """The screen that is open."""
        return self._screen_for(self.screen)

    @property
    def _kind(self) -> str | None:
        """The kind of the documents that are listed now; None where no documents are."""
        return BY_NAME[self.screen].kind

    # -- refreshing ---------------------------------------------------------------------
    def refresh(self) -> None:
        """Count again and load the open screen again; what is chosen and typed stays."""
        self.loop.run(self.archive.counts, self.shell.show_counts, key="counts", owner=self.shell)
        self.current.reload(keep=True)
        self._load_sync_state()

    def _load_sync_state(self) -> None:
        archive = self.archive
        self.loop.run(
            lambda: (archive.sync_state(), {str(remote.role) for remote in archive.remotes()}),
            lambda both: self.shell.statusbar.show_sync(*both),
            key="syncstate",
            owner=self.shell,
        )

    def _tick(self) -> None:
        """The words “2 minutes ago” grow old by themselves."""
        self._load_sync_state()
        self._timer = self.root.after(_STATE_EVERY_MS, self._tick)

    # -- commands -----------------------------------------------------------------------
    def new_document(self) -> None:
        """Register a letter from its paper."""
        RegisterDialog(self.desk, self._kind or "incoming_letter", self._registered)

    def _registered(self, document: DocumentRecord) -> None:
        words = _("Registered as {agenda}.").format(agenda=wording.agenda(document))
        self.toasts.show(words, "done")
        self.refresh()
        if self._kind is not None:
            self.show_document(document.id)

    def import_files(self) -> None:
        """Ask for files and put them into the inbox."""
        paths = ask_for_files(self.desk)
        if paths:
            take_files(self.desk, paths)

    def _open_outside(self, source: Source) -> None:
        self.loop.run(lambda: open_copy(source), lane="outside", owner=self.shell)

    def _act(self, name: str) -> None:
        """Do what a key means on the screen that is open; nothing where it means nothing."""
        action = self.current.actions().get(name)
        if action is not None:
            action()

    def _focus_search(self) -> None:
        if "search" not in self.current.actions():
            self.open_screen("all")
        self.root.after_idle(lambda: self._act("search"))

    def _next_area(self) -> None:
        areas = self.current.focus_areas()
        focus = focus_path(self.root)
        inside = [n for n, area in enumerate(areas) if focus.startswith(str(area))]
        after = (inside[0] + 1) % len(areas) if inside else 0
        areas[after].focus_set()

    def _escape(self) -> None:
        self.toasts.hide()
        self.current.focus_areas()[0].focus_set()

    def switch_theme(self, mode: str) -> None:
        """Change the dress; the window is built anew around the same screen."""
        if mode == self.look.mode:
            return
        self.leave(lambda: self._switch(mode))

    def _switch(self, mode: str) -> None:
        preferences.keep_theme(mode)
        screen = self.screen
        self.toasts.hide()
        self.shell.destroy()
        self._build(mode)
        self.shell.statusbar.on_pause = self.reading.toggle
        self.reading.ask()
        self._open(screen)
        self.refresh()

    def _about(self) -> None:
        from arsipdesk import __version__

        AboutDialog(self.desk, __version__)

    # -- troubles and the end -----------------------------------------------------------
    def _trouble(self, error: Exception) -> None:
        tell_trouble(self.root, self.look, as_trouble(error))

    def _watch_failed(self, error: Exception) -> None:
        self.toasts.show(as_trouble(error).what, "warn")

    def close(self) -> None:
        """Stop every thread; the root window itself is left to the caller."""
        self.root.after_cancel(self._timer)
        self.watching.stop()
        self.reading.stop()
        self.toasts.hide()
        self.loop.close()
        self.renderer.close()
