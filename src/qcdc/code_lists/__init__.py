"""Code lists with editions (*danh mục theo phiên bản*)."""

__all__: list[str] = []
