"""Alembic migrations: a new archive is made by them, an older one upgraded."""
