"""Write the JSON Schema files that are part of the package. Run ``make reference``."""

from __future__ import annotations

import json
from pathlib import Path

from qcdc import schemas
from qcdc.codec import documents

FOLDER = Path(schemas.__file__).resolve().parent / "data"


def files() -> dict[Path, str]:
    """The files with their text."""
    made = {FOLDER / f"{schemas.name(cls).split('/')[1]}.json": schemas.schema(cls) for cls in documents()}
    return {path: json.dumps(found, ensure_ascii=False, indent=1) + "\n" for path, found in made.items()}


def main() -> None:
    """Write the files, and remove those of types that are no longer documents."""
    FOLDER.mkdir(exist_ok=True)
    made = files()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    for path in FOLDER.glob("*.json"):
        if path not in made:
            path.unlink()


if __name__ == "__main__":
    main()
