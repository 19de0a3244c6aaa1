"""A route of FastAPI whose JSON is parsed by the library, which reports repeated keys, NaN and deep nesting."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

__all__ = ["StrictRoute"]


class _Unparsed(Request):
    async def json(self) -> bytes:
        # Python's own parser keeps the last of two equal keys and reads NaN.
        return await self.body()


class StrictRoute(APIRoute):
    """A route that hands the bytes of a body to the annotation."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, for a request that is not parsed before."""
        handle = super().get_route_handler()

        async def handle_unparsed(request: Request) -> Response:
            return await handle(_Unparsed(request.scope, request.receive))

        return handle_unparsed
