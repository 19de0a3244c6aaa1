"""What every other package of the library stands on. Private: nothing here is promised to users."""
