"use strict";
(() => {
  const form = document.querySelector(".filters");
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const items = [...document.querySelectorAll("ol > li")];
  const sections = [...document.querySelectorAll(".year")];
  const texts = new Map();
  const reasons = () => document.querySelectorAll("ol details");

  function textOf(item) {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  }

  function filter() {
    const sought = words.value.trim().toLowerCase();
    const kinds = new Set(
      [...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    let count = 0;
    for (const item of items) {
      const shown = kinds.has(item.dataset.kind) && (!sought || textOf(item).includes(sought));
      item.hidden = !shown;
      count += shown;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector("ol > li:not([hidden])");
    }
    found.textContent = `${count} of ${items.length} events`;
  }

  function toggle(open) {
    for (const item of items) {
      if (!item.hidden) item.querySelector("details").open = open;
    }
  }

  function show(id) {
    const item = document.getElementById(`e${id}`);
    if (!item) return;
    for (const one of document.querySelectorAll(".target")) one.classList.remove("target");
    item.hidden = false;
    item.closest("section").hidden = false;
    item.classList.add("target");
    item.querySelector("details").open = true;
    item.querySelector("summary").focus();
  }

  let waiting = 0;
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("open").addEventListener("click", () => toggle(true));
  document.getElementById("close").addEventListener("click", () => toggle(false));
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-event]");
    if (mark) show(mark.dataset.event);
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...reasons()].filter((one) => !one.open);
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });

  form.hidden = false;
  filter();
})();
