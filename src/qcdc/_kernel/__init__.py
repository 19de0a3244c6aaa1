"""The base of every other package of the library. Private: nothing here is part of the public interface."""
