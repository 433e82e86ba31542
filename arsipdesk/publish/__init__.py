"""What people read outside the program: reports and lists."""
