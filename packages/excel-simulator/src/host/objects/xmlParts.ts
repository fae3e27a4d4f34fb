import type { HostContext } from "../context";
import { defineType } from "../define";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import type { HostXmlPart } from "../model";
import { type HostObject, object } from "../states";
import type { Json } from "../wire";

const partObject = ({ id }: HostXmlPart): HostObject<"CustomXmlPart"> => object("CustomXmlPart", { partId: id });

const partsOf = (host: HostContext, namespace: string): readonly HostXmlPart[] =>
  host.workbook.xmlParts().filter((part) => part.namespace === namespace);

export const xmlPartTypes = [
  defineType("CustomXmlPartCollection", {
    items: (_state, host) => host.workbook.xmlParts().map(partObject),
    find: (_state, key, host) => findPart(host.workbook.xmlParts(), key),
    methods: {
      Add: (_state, args, host) => {
        const xml = args.text(0);
        const id = freeId(host);
        host.workbook.setXmlPart({ id, namespace: namespaceOf(xml), xml });
        return object("CustomXmlPart", { partId: id });
      },
      GetByNamespace: (_state, args) => object("CustomXmlPartScopedCollection", { namespace: args.text(0) }),
    },
  }),
  defineType("CustomXmlPartScopedCollection", {
    items: ({ namespace }, host) => partsOf(host, namespace).map(partObject),
    find: ({ namespace }, key, host) => findPart(partsOf(host, namespace), key),
    methods: {
      // Documented: an error unless there is just one.
      GetOnlyItem: ({ namespace }, _args, host) => {
        const [first, ...others] = partsOf(host, namespace);
        if (first === undefined) throw itemNotFound();
        if (others.length > 0) throw new HostError("InvalidOperation", "The collection has more than one item.");
        return partObject(first);
      },
      // Documented: the null object unless there is just one.
      GetOnlyItemOrNullObject: ({ namespace }, _args, host) => {
        const [first, ...others] = partsOf(host, namespace);
        return first === undefined || others.length > 0 ? null : partObject(first);
      },
    },
  }),
  defineType("CustomXmlPart", {
    identity: ({ partId }) => ({ Id: partId }),
    values: {
      Id: { read: ({ partId }, host) => partById(host, partId).id },
      NamespaceUri: { read: ({ partId }, host) => partById(host, partId).namespace },
    },
    methods: {
      GetXml: ({ partId }, _args, host) => partById(host, partId).xml,
      SetXml: ({ partId }, args, host) => {
        const xml = args.text(0);
        partById(host, partId);
        host.workbook.setXmlPart({ id: partId, namespace: namespaceOf(xml), xml });
      },
      Delete: ({ partId }, _args, host) => {
        partById(host, partId);
        host.workbook.removeXmlPart(partId);
      },
    },
  }),
];

function findPart(parts: readonly HostXmlPart[], key: Json): HostObject<"CustomXmlPart"> | null {
  const found = parts.find((part) => part.id === key);
  return found === undefined ? null : partObject(found);
}

function partById(host: HostContext, partId: string): HostXmlPart {
  const part = host.workbook.xmlParts().find(({ id }) => id === partId);
  if (part === undefined) throw itemNotFound();
  return part;
}

/** The namespace of the root element: its own prefix's declaration, or the default one. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  if (root === null) throw invalidArgument("The XML is not well formed.");
  const [, name = "", attributes = ""] = root;
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const declared = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`(?:^|\\s)${declared}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes);
  return found?.[2] ?? "";
}

function freeId(host: HostContext): string {
  const taken = new Set(host.workbook.xmlParts().map(({ id }) => id));
  for (let number = taken.size + 1; ; number += 1) {
    const id = `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}
