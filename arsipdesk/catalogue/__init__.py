"""What is known of every document: tables, migrations, queries and full-text search."""
