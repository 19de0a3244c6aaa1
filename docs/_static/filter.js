/* A field above the tables to look things up in: rows that have all typed words stay. Marks need not be typed. */
"use strict";

(() => {
  const SAYS = {
    en: { filter: "Filter the tables", shown: (some, all) => `${some} of ${all} rows` },
    vi: { filter: "Lọc các bảng (gõ không dấu cũng được)", shown: (some, all) => `${some}/${all} dòng` },
  };
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("đ", "d");

  const start = () => {
    const parts = [...document.querySelectorAll(".lookup")];
    if (!parts.length) return;
    const says = SAYS[document.documentElement.lang] ?? SAYS.en;
    const rows = parts.flatMap((part) => [...part.querySelectorAll("tbody tr")]);
    const texts = rows.map((row) => fold(row.textContent));

    parts.forEach((part) => {
      const names = [...part.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
      part.querySelectorAll("tbody tr").forEach((row) =>
        [...row.cells].forEach((cell, place) => {
          if (!cell.textContent.trim()) cell.dataset.empty = "";
          else if (place && names[place]) cell.dataset.label = names[place];
        }));
    });

    /* A long key may break after its points. */
    document.querySelectorAll(".lookup td code .pre").forEach((code) => {
      if (code.textContent.includes(".")) code.innerHTML = code.innerHTML.replaceAll(".", ".<wbr>");
    });

    const box = document.createElement("div");
    const field = document.createElement("input");
    const shown = document.createElement("output");
    box.className = "lookup-box";
    box.setAttribute("role", "search");
    field.type = "search";
    field.placeholder = says.filter;
    field.setAttribute("aria-label", says.filter);
    box.append(field, shown);
    const first = parts[0].closest("section section") ?? parts[0];
    first.before(box);

    const apply = () => {
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      rows.forEach((row, place) => {
        row.hidden = !words.every((word) => texts[place].includes(word));
      });
      /* A heading without a row left is hidden with its table. */
      parts.forEach((part) => {
        const empty = !part.querySelector("tbody tr:not([hidden])");
        const section = part.parentElement;
        const alone = section.matches("section section") && section.querySelectorAll(".lookup").length === 1;
        (alone ? section : part).hidden = empty;
      });
      const left = rows.filter((row) => !row.hidden).length;
      shown.textContent = words.length ? says.shown(left, rows.length) : "";
    };
    field.addEventListener("input", apply);
    /* A link to a row leads there, whatever was typed before. */
    window.addEventListener("hashchange", () => { field.value = ""; apply(); });
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
