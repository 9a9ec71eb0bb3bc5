"""PDF with a real structure tree: PDF/UA-1 and PDF/A-2a on top of fpdf2.

fpdf2 writes pages; this layer says what each piece of them is (heading, list, table,
figure, or an artifact that is only decoration) so that a screen reader can follow. Why,
and what it costs: docs/decisions/0003-tagged-pdf.md. Imported only when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from html import escape
from typing import cast

from fpdf import FPDF
from fpdf.encryption import StandardSecurityHandler
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer, PDFPage
from fpdf.prefs import ViewerPreferences
from fpdf.structure_tree import StructElem, StructTreeRoot, StructureTreeBuilder
from fpdf.syntax import PDFObject

from app.errors import MissingCharacter

METADATA = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>"""


class Element(StructElem):
    """One element of the structure tree. `a` holds its attributes, as fpdf2 writes them."""

    def __init__(
        self, role: str, parent: PDFObject, page: int, alt: str | None, attributes: str | None
    ) -> None:
        super().__init__(f"/{role}", parent, [], page or None, None, alt)
        self.a = attributes

    def _build_obj_dict(self, security_handler: StandardSecurityHandler | None = None) -> dict[str, object]:
        """What the file tells of it. There are a thousand elements, and fpdf2 looks for the fields of each anew."""
        told: dict[str, object] = {"/A": self.a} if self.a else {}
        if self.alt is not None:
            told["/Alt"] = self.alt.serialize()
        told |= {"/K": self.k.serialize(), "/P": self.p.ref}
        if self.pg is not None:
            told["/Pg"] = self.pg.ref
        return told | {"/S": self.s, "/Type": self.type}


class Tree(StructureTreeBuilder):
    """A structure tree of any depth; fpdf2's own knows figures only."""

    def __init__(self) -> None:
        self.struct_tree_root = StructTreeRoot()
        self.doc_struct_elem = Element("Document", self.struct_tree_root, 0, None, None)
        self.struct_tree_root.k.append(self.doc_struct_elem)
        self.spid_per_page_number: dict[int, int] = {}
        self.elements: list[tuple[Element, int]] = []  # With the page each is on.

    def add(
        self, role: str, parent: StructElem, page: int, alt: str | None, attributes: str | None
    ) -> Element:
        """A new element, the last child of its parent so far."""
        element = Element(role, parent, page, alt, attributes)
        parent.k.append(element)
        self.elements.append((element, page))
        return element

    def mark(self, element: Element, page: int) -> tuple[int, int]:
        """Numbers for a run of content that belongs to the element: within its page, and the page's own."""
        of_page = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        runs = self.struct_tree_root.parent_tree.nums[of_page]
        runs.append(element)
        element.k.append(len(runs) - 1)
        return len(runs) - 1, of_page

    def empty(self) -> bool:
        return not self.elements

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from (element for element, _ in self.elements)


class TaggedOutput(OutputProducer):
    """Tells every element, however deep, which page it is on."""

    def _add_structure_tree(self) -> PDFObject | None:
        pages = [one for one in self.pdf_objs if isinstance(one, PDFPage)]
        tree = cast("Tree", self.fpdf.struct_builder)
        for element, page in tree.elements:
            element.pg = pages[page - 1]  # type: ignore[assignment]  # fpdf2 knows of no other value than None
        return super()._add_structure_tree()


class TaggedPDF(FPDF):
    """A PDF in which every piece of content is either tagged or an artifact. The same input gives the same bytes."""

    def __init__(self, language_tag: str, title: str, made_on: date) -> None:
        super().__init__(enforce_compliance="PDF/A-2U")
        self.tree = Tree()
        self.struct_builder = self.tree
        self._open: list[StructElem] = [self.tree.doc_struct_elem]
        made = datetime.combine(made_on, time(), UTC)
        self.set_lang(language_tag)
        self.set_title(title)
        self.set_creation_date(made)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_xmp_metadata(
            METADATA.format(
                title=escape(title), language=language_tag, made=made.isoformat(timespec="seconds")
            )
        )

    @contextmanager
    def group(self, role: str, alt: str | None = None, attributes: str | None = None) -> Iterator[Element]:
        """What is tagged inside becomes the children of a new element."""
        element = self.tree.add(role, self._open[-1], self.page, alt, attributes)
        self._open.append(element)
        try:
            yield element
        finally:
            self._open.pop()

    @contextmanager
    def tag(self, role: str, alt: str | None = None, attributes: str | None = None) -> Iterator[Element]:
        """What is written inside is the content of a new element. It must stay on one page."""
        page = self.page
        with self.group(role, alt, attributes) as element:
            number, self.pages[page].struct_parents = self.tree.mark(element, page)
            self._out(f"/{role} <</MCID {number}>> BDC")
            yield element
            if self.page != page:
                raise RuntimeError("a page ended inside a tagged run")
            self._out("EMC")

    @contextmanager
    def outermost(self) -> Iterator[None]:
        """What is tagged inside belongs to the document itself, whatever is open."""
        kept, self._open = self._open, self._open[:1]
        try:
            yield
        finally:
            self._open = kept

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is written inside is decoration, or repeats what is tagged elsewhere."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def finished(self) -> bytes:
        """The file. Raises MissingCharacter for a character that the typeface lacks."""
        if any(font.missing_glyphs for font in self.typefaces()):
            raise MissingCharacter
        return bytes(self.output(output_producer_class=TaggedOutput))

    def close(self) -> None:
        """Close the files of the typefaces, which are read as letters are needed."""
        for font in self.typefaces():
            font.close()

    def typefaces(self) -> Iterator[TTFFont]:
        """The typefaces that were added."""
        return (font for font in self.fonts.values() if isinstance(font, TTFFont))
