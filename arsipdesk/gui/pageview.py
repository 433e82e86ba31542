"""The page preview: sheets with a tool bar, and words in their place where a file has none."""

import tkinter as tk
from collections.abc import Callable
from functools import partial

import ttkbootstrap as ttk

from arsipdesk.gui.controls import Label, PopupMenu, hairline, icon_button, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.pages import PageCanvas
from arsipdesk.gui.render import Source
from arsipdesk.gui.unlock import unlock_pages
from arsipdesk.language import _


class PageView(tk.Frame):
    """Shows the files of a document or scan, and asks for the password of those that are locked."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look = desk.look
        super().__init__(master, bg=look.colours.backdrop)
        self._desk, self._look = desk, look
        self._sources: list[Source] = []
        self._index = 0
        self._paper = False
        self._tools_for: tuple[bool, bool] | None = None
        self._offered: tk.Widget | None = None
        self.tools = panel(self, look.colours.background, height=look.px(44))
        self.tools.pack(fill="x")
        self.tools.pack_propagate(False)
        hairline(self, look).pack(fill="x")
        body = panel(self, look.colours.backdrop)
        body.pack(fill="both", expand=True)
        self.canvas = PageCanvas(body, look, desk.renderer)
        self._bar = ttk.Scrollbar(
            body, orient="vertical", bootstyle="round", command=self.canvas.scrolled
        )
        self.canvas.configure(yscrollcommand=self._bar.set)
        self.canvas.pack(side="left", fill="both", expand=True)
        self._message = panel(body, look.colours.backdrop)
        self._fill_tools()
        self.canvas.on_change = self._refresh
        self.bind("<Configure>", lambda event: self._show_message())
        self.show([])

    def _fill_tools(self) -> None:
        look, canvas, px = self._look, self.canvas, self._look.px
        self._outside = icon_button(
            self.tools, look, "box-arrow-up-right", _("Open in its own program"), self._open
        )
        self._left = panel(self.tools, look.colours.background)
        self._right = panel(self.tools, look.colours.background)
        for icon, words, factor in (
            ("zoom-out", _("Smaller (-)"), 1 / 1.2),
            ("zoom-in", _("Larger (+)"), 1.2),
        ):
            zoom = partial(canvas.zoom_by, factor)
            icon_button(self._left, look, icon, words, zoom).pack(side="left", padx=(px(4), 0))
        self._fit = ttk.Button(self._left, bootstyle="ghost", command=canvas.fit_width)
        self._fit.pack(side="left", padx=px(2))
        turn = icon_button(self._right, look, "arrow-clockwise", _("Turn (R)"), canvas.turn)
        turn.pack(side="right", padx=(0, px(2)))
        self._number: Label = label(self._right, look, "", "ArsipSmall")
        self._number.pack(side="right", padx=px(8))
        self._files = ttk.Menubutton(self.tools, bootstyle="ghost")

    def show(self, sources: list[Source], *, paper: bool = False) -> None:
        """Show the first of `sources`; a menu offers the others. `paper`: there is no scan yet."""
        same = [s.key for s in sources] == [s.key for s in self._sources]
        if same and sources:
            return
        self._sources, self._paper = sources, paper
        self._files.pack_forget()
        if len(sources) > 1:
            menu = PopupMenu(self._files, self._look)
            for number, source in enumerate(sources):
                menu.item(source.name, partial(self._pick, number))
            self._files.configure(menu=menu)
            self._files.pack(side="right")
        self._pick(0)

    def offer(self, button: tk.Widget) -> None:
        """Let a further tool stand beside the others while there are pages."""
        self._offered, self._tools_for = button, None
        self._offer_tools()

    def again(self) -> None:
        """Show the file again, after the order of its pages changed."""
        self.canvas.show(self.source)

    def _pick(self, index: int) -> None:
        self._index = index
        self.canvas.show(self.source)
        if len(self._sources) > 1:
            place = f"{index + 1}/{len(self._sources)}"
            self._files.configure(text=_("File {place}").format(place=place))

    @property
    def source(self) -> Source | None:
        """The file that is shown."""
        return self._sources[self._index] if self._index < len(self._sources) else None

    def _open(self) -> None:
        if self.source:
            self._desk.open_outside(self.source)

    def unlock(self) -> None:
        """Ask for the password of the file that is shown, and show its pages then."""
        source = self.source
        if source is not None and self.canvas.locked:
            unlock_pages(self._desk, self, source, self.again)

    def _refresh(self) -> None:
        canvas = self.canvas
        percent = canvas.percent
        self._fit.configure(text=_("Fit width") if percent is None else f"{percent} %")
        self._number.configure(text=f"{canvas.page} / {canvas.pages}" if canvas.pages else "")
        self._offer_tools()
        self._show_message()

    @property
    def _has_pages(self) -> bool:
        """Whether the file has pages to show, as far as is known."""
        source = self.source
        return source is not None and source.paintable and not self.canvas.failed

    def _offer_tools(self) -> None:
        """Show only the tools that have something to work on."""
        shown = (self.source is not None, self._has_pages)
        if shown == self._tools_for:
            return
        self._tools_for = shown
        for part in (self._outside, self._left, self._right, self._bar, self._offered):
            if part is not None:
                part.pack_forget()
        if self.source is not None:
            self._outside.pack(side="right", padx=(0, self._look.px(6)))
        if self._has_pages:
            self._left.pack(side="left")
            if self._offered is not None:
                self._offered.pack(side="left")
            self._right.pack(side="right")
            self._bar.pack(side="right", fill="y", before=self.canvas)

    def _show_message(self) -> None:
        for child in self._message.winfo_children():
            child.destroy()
        source = self.source
        if self._has_pages:
            self._message.place_forget()
            return
        look = self._look
        icon, title, advice = self._words()
        ground = look.colours.backdrop
        image = look.icon(icon, 40, look.colours.muted)
        tk.Label(self._message, image=image, bg=ground).pack()
        width = max(look.px(160), min(look.px(320), self.winfo_width() - look.px(40)))
        for text, face, colour in (
            (title, "ArsipSection", look.colours.text),
            (advice, "ArsipBody", look.colours.muted),
        ):
            words = label(self._message, look, text, face, colour, wraplength=width)
            words.configure(justify="center")
            words.pack(pady=(look.px(8), 0))
        if self.canvas.locked:
            self._add_button(_("Open with a password…"), self.unlock, "primary").configure(
                icon="key"
            )
        if source is not None:
            self._add_button(_("Open the file"), self._open, "primary outline")
        self._message.place(relx=0.5, rely=0.42, anchor="center")

    def _words(self) -> tuple[str, str, str]:
        """What stands where no page does: an icon, a title and what to do."""
        source = self.source
        if source is None and self._paper:
            return (
                "file-earmark-plus",
                _("There is no scan yet"),
                _("This letter was registered from its paper. Its scan can follow later."),
            )
        if source is None:
            advice = _("Choose one in the list, and its pages appear here.")
            return "file-earmark", _("No file is chosen"), advice
        if self.canvas.locked:
            advice = _("The file is locked as it came. Its password shows the pages.")
            return "lock", _("These pages ask for a password"), advice
        if self.canvas.failed:
            advice = _("The file is kept as it came. Open it in its own program to look at it.")
            return "file-earmark", _("The pages can't be shown"), advice
        advice = _("This kind of file has no preview. Open it in its own program to read it.")
        return "file-earmark-text", source.name, advice

    def _add_button(self, text: str, command: Callable[[], object], style: str) -> ttk.Button:
        button = ttk.Button(self._message, text=text, command=command, bootstyle=style)
        button.pack(pady=(self._look.px(14), 0))
        return button
