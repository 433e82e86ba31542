"""Asking once who sent what came over WhatsApp."""

from collections.abc import Callable, Sequence

from arsipdesk.gui import wording
from arsipdesk.gui.controls import label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.picker import SuggestField
from arsipdesk.language import _


class SenderDialog(Dialog):
    """Names the sender of all waiting scans from WhatsApp that have none yet."""

    def __init__(self, desk: Desk, scans: Sequence[int], done: Callable[[], object]) -> None:
        super().__init__(desk.root, desk.look, _("From WhatsApp"), width=440)
        self._desk, self._scans, self._done = desk, scans, done
        look, px = desk.look, desk.look.px
        label(self.body, look, _("Who sent this over WhatsApp?"), "ArsipSection").pack(anchor="w")
        words = _("The name is put down for {n} files that came together.")
        told = words.format(n=wording.count(len(scans)))
        label(self.body, look, told, colour=look.colours.muted, wraplength=px(430)).pack(
            anchor="w", pady=(px(4), px(10))
        )
        self.sender = SuggestField(
            self.body, look, _("Sender"), desk.loop, desk.find_parties, required=True
        )
        self.sender.pack(fill="x")
        self.button(_("Put down"), self.answer, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.sender.control)

    def answer(self) -> None:
        """Put the name down."""
        if not self.sender.check():
            return
        archive, name, scans = self._desk.archive, self.sender.get(), list(self._scans)
        self._desk.loop.run(
            lambda: archive.whatsapp.sender(name, scans),
            lambda changed: self._answered(),
            lane="writes",
            owner=self,
        )

    def _answered(self) -> None:
        self.close()
        self._done()
