// Opens every quote before the page is printed, for browsers whose style sheets cannot, and closes them again.

export function openForPrint(view) {
  let opened = [];
  view.addEventListener("beforeprint", () => {
    opened = [...view.document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
  });
  view.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
