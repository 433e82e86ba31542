"""How the sync stands, read from this computer alone: for the window's bottom line."""

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.sync import work
from arsipdesk.sync.remotes import Remotes
from arsipdesk.sync.reports import Role, SyncState


def sync_state(catalogue: Catalogue, remotes: Remotes) -> SyncState:
    """What waits for the remotes that are set, when each was last complete, what hinders them."""
    roles = [Role(remote.role) for remote in remotes.all()]
    with catalogue.reading() as session:
        pending = sum(work.pending(session, role) for role in roles)
    last = {role: remotes.last(role) for role in Role}
    problems = [last[role][1] for role in roles if last[role][1]]
    return SyncState(
        pending=pending,
        backup_at=last[Role.BACKUP][0],
        share_at=last[Role.SHARE][0],
        problem=problems[0] if problems else "",
    )
