/* What is typed, and what is shown of a page, without diacritics; folded_search.py does the same to the index. */
const foldText = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("đ", "d");

var splitQuery = (query) =>
  foldText(query).split(/[^\p{Letter}\p{Number}_]+/gu).filter((word) => word);

if (typeof Search !== "undefined") {
  /* The part of the page around the words of the query; Sphinx looks for them as they were typed. */
  Search.makeSearchSummary = (html, words, anchor) => {
    /* Between two cells, and between two lines of a cell, there is no space. */
    const spaced = html.replace(/<(br|p|td|th|li)\b/g, " $&");
    const text = Search.htmlToText(spaced, anchor).normalize("NFC").replace(/\s+/g, " ");
    if (!text) return null;
    const folded = foldText(text);
    const typed = splitQuery(new URLSearchParams(window.location.search).get("q") || "");
    const found = [typed.join(" "), ...typed, ...words]
      .map((one) => folded.indexOf(one)).find((place) => place > -1);
    const start = Math.max((found ?? 0) - 100, 0);
    const summary = document.createElement("p");
    summary.classList.add("context");
    summary.textContent =
      (start ? "…" : "") + text.slice(start, start + 240).trim() + (start + 240 < text.length ? "…" : "");
    return summary;
  };
}
