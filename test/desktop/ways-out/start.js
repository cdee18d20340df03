// Runs in a window, as a script that got there would: the ways out that the files beside this one add, each to every place.

const waysOut = {
  /** Each a function of where to, `{ host, url, secureUrl, port }`. What goes wrong in one is what should happen. */
  all: new Map(),
  add: (ways) => {
    for (const [name, way] of Object.entries(ways)) waysOut.all.set(name, way);
  },
  /** Puts an element into the page. */
  element: (
    name,
    attributes = {},
    { parent = document.body, space = 'http://www.w3.org/1999/xhtml' } = {},
  ) => {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    parent.append(made);
    return made;
  },
  svg: 'http://www.w3.org/2000/svg',
  /** The first of these events. */
  event: (target, ...names) =>
    new Promise((resolve) => {
      for (const name of names) target.addEventListener(name, resolve);
    }),
  blob: (text, type) => URL.createObjectURL(new Blob([text], { type })),
  place: (address, id) => {
    const host = address.replace('ID', id.replace(/\W+/g, '-').toLowerCase());
    const [, name = '', port = '80'] = host.match(/^(.*?)(?::(\d+))?$/) ?? [];
    return { host, name, port, url: `http://${host}/${id}`, secureUrl: `https://${host}/${id}` };
  },
  /** Takes those that were added since the last time. @returns what became of each way, or what it waited for: nothing may keep the others from being tried. */
  run: async (addresses, capMs) => {
    const outcomes = {};
    const ways = [...waysOut.all];
    waysOut.all.clear();
    const tried = ways.flatMap(([id, way]) =>
      addresses.map(async (address) => {
        outcomes[`${id} ${address}`] = 'waits';
        outcomes[`${id} ${address}`] = await new Promise((resolve) =>
          resolve(way(waysOut.place(address, id))),
        ).then(
          (value) => `done ${value ?? ''}`,
          (error) => `${error}`,
        );
      }),
    );
    await Promise.race([Promise.all(tried), new Promise((resolve) => setTimeout(resolve, capMs))]);
    return outcomes;
  },
};
globalThis.waysOut = waysOut;
