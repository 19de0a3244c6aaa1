"""What the site of the documentation needs beside Sphinx and its theme."""
