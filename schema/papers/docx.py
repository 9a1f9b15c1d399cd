"""docx.py -- a small writer of Word documents: paragraphs, tables, boxes and signature lines of the templates of papers.

Only the standard library; the same program writes the same bytes.  Texts may hold **bold** stretches.
"""
import re
import zipfile
from xml.sax.saxutils import escape

FONT = "Arial"
GREY, LINE, SHADE = "595959", "8C8C8C", "EFEFEF"
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DOTS = "." * 46


def run(text, bold=False, size=None, color=None, italic=False):
    props = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    props += f'<w:color w:val="{color}"/>' if color else ""
    props += f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>' if size else ""
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    pieces = text.split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in pieces)
    return f"<w:r>{props}{inner}</w:r>"


def runs(text, bold=False, **how):
    """**bold** stretches are runs of their own."""
    out = ""
    for i, piece in enumerate(re.split(r"\*\*", text)):
        if piece:
            out += run(piece, bold=bold or i % 2 == 1, **how)
    return out


def para(text="", style=None, align=None, before=None, after=None, keep=False, bold=False, indent=None, **how):
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    props += "<w:keepNext/>" if keep else ""
    if before is not None or after is not None:
        props += "<w:spacing" + (f' w:before="{before}"' if before is not None else "") + \
                 (f' w:after="{after}"' if after is not None else "") + "/>"
    props += f'<w:ind w:left="{indent}" w:hanging="{indent}"/>' if indent else ""
    props += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p>{'<w:pPr>' + props + '</w:pPr>' if props else ''}{runs(text, bold=bold, **how) if text else ''}</w:p>"


def borders(kind, color=LINE, size=4, sides="top left bottom right insideH insideV"):
    return "".join(f'<w:{s} w:val="{kind}" w:sz="{size}" w:space="0" w:color="{color}"/>' for s in sides.split())


def cell(content, width, shade=None, align=None, valign="center", span=1, style="TableText", bold=False, keep=False,
         borders_xml="", **how):
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    props += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += f"<w:tcBorders>{borders_xml}</w:tcBorders>" if borders_xml else ""
    props += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    props += f'<w:vAlign w:val="{valign}"/>'
    lines = content if isinstance(content, list) else [content]
    body = "".join(one if one.startswith("<w:p>") else para(one, style=style, align=align, bold=bold, keep=keep, **how)
                   for one in lines)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{body}</w:tc>"


def row(cells, head=False, height=None):
    props = "<w:cantSplit/>"
    props += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    props += "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


class Doc:
    """A template: put things into it in the order of reading, then save()."""

    def __init__(self, title, code="", landscape=False, margins=(1134, 1021), subtitle=None, heading=True, large=False,
                 partner_line=True):
        self.title_text, self.code, self.landscape, self.large = title, code, landscape, large
        self.vertical, self.side = margins
        self.width = (16838 if landscape else 11906) - 2 * self.side
        self.body = []
        if heading:
            self.title(title, subtitle)

    def add(self, xml):
        self.body.append(xml)
        return self

    def title(self, text, subtitle=None):
        self.add(para(text.upper(), style="Title"))
        if subtitle is not None:
            self.add(para(subtitle, style="Subtitle"))
        return self

    def heading(self, text):
        return self.add(para(text, style="Heading1"))

    def text(self, text, **how):
        return self.add(para(text, **how))

    def note(self, text, **how):
        return self.add(para(text, style="Note", **how))

    def bullets(self, lines):
        for line in lines:
            mark, rest = ("", line[1:]) if line.startswith("\t") else ("–\t", line)
            self.add(f'<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t xml:space="preserve">–</w:t><w:tab/></w:r>{runs(rest)}</w:p>')
        return self

    def numbered(self, lines, start=1):
        for i, line in enumerate(lines, start):
            self.add(f'<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>{i}.</w:t><w:tab/></w:r>{runs(line)}</w:p>')
        return self

    def _table(self, rows, grid, border, layout="fixed", indent=0):
        cols = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
        self.add(f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/>{border}<w:tblLayout w:type="{layout}"/>'
                 '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
                 '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
                 f"<w:tblGrid>{cols}</w:tblGrid>{''.join(rows)}</w:tbl>")
        return self

    def grid(self, shares):
        """Widths that fill the page, from shares."""
        total = sum(shares)
        widths = [self.width * s // total for s in shares]
        widths[-1] += self.width - sum(widths)
        return widths

    def facts(self, rows, shares=None):
        """Labels with values: each row is one or two pairs."""
        two = any(len(r) > 2 for r in rows)
        grid = self.grid(shares or ([19, 31, 19, 31] if two else [28, 72]))
        out = []
        for r in rows:
            cells = []
            for i in range(0, len(r), 2):
                last = two and len(r) == 2
                cells.append(cell(r[i], grid[i], shade=SHADE, style="TableLabel"))
                cells.append(cell(r[i + 1], sum(grid[1:]) if last else grid[i + 1], span=3 if last else 1))
            out.append(row(cells, height=340))
        self._table(out, grid, f"<w:tblBorders>{borders('single')}</w:tblBorders>")
        return self.gap()

    def table(self, heads, rows, shares, aligns=None, foot=None, height=360, gap=True):
        """A table with a head that is repeated on every page."""
        grid = self.grid(shares)
        aligns = aligns or ["left"] * len(grid)
        out = [row([cell(h, w, shade=SHADE, style="TableHead", align="center" if a == "center" else None)
                    for h, w, a in zip(heads, grid, aligns)], head=True)]
        for r in rows:
            out.append(row([cell(c, w, align=a if a != "left" else None) for c, w, a in zip(r, grid, aligns)], height=height))
        for r in foot or []:
            cells, at = [], 0
            for content, span, align in r:
                cells.append(cell(content, sum(grid[at:at + span]), span=span, align=align, bold=True))
                at += span
            out.append(row(cells, height=340))
        self._table(out, grid, f"<w:tblBorders>{borders('single')}</w:tblBorders>")
        return self.gap() if gap else self

    def day_table(self, heads, cells, shares, foot):
        """A table of days: small letters, narrow margins."""
        grid = self.grid(shares)
        small = dict(size=7.5)
        out = [row([cell(h, w, shade=SHADE, style="TableHead", align="center", size=7.5) for h, w in zip(heads, grid)], head=True)]
        out.append(row([cell(c, w, align="left" if i == 1 else "center", **(dict(size=8.5) if i == 1 else small))
                        for i, (c, w) in enumerate(zip(cells, grid))], height=300))
        last, at = [], 0
        for content, span, align in foot:
            last.append(cell(content, sum(grid[at:at + span]), span=span, align=align, bold=True, **small))
            at += span
        out.append(row(last))
        cols = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
        self.add(f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblBorders>{borders("single")}</w:tblBorders>'
                 '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="25" w:type="dxa"/><w:left w:w="20" w:type="dxa"/>'
                 '<w:bottom w:w="25" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar></w:tblPr>'
                 f"<w:tblGrid>{cols}</w:tblGrid>{''.join(out)}</w:tbl>")
        return self.gap()

    def box(self, content, height=700):
        """A frame around words, high enough to write into."""
        grid = [self.width]
        self._table([row([cell(content, self.width, valign="top")], height=height)], grid,
                    f"<w:tblBorders>{borders('single')}</w:tblBorders>")
        return self.gap()

    def gap(self, size=80):
        return self.add(f'<w:p><w:pPr><w:spacing w:before="0" w:after="{size}" w:line="120" w:lineRule="exact"/></w:pPr></w:p>')

    def signatures(self, captions, before=420):
        """Dotted lines side by side, under each who signs.  Each caption: words, or (what stands on the line, words)."""
        n = len(captions)
        grid = self.grid([1] * n)
        none = f"<w:tblBorders>{borders('nil')}</w:tblBorders>"
        lines, words = [], []
        for caption, w in zip(captions, grid):
            above, caption = caption if isinstance(caption, tuple) else ("", caption)
            dots = DOTS if n < 3 else DOTS[:34]
            lines.append(cell(above if above else dots, w, align="center", valign="bottom", style="Line", keep=True))
            words.append(cell([para(one, style="SignedBy", align="center") for one in caption.split("\n")], w, valign="top"))
        self.add(para("", before=before, after=0, keep=True, size=2))
        return self._table([row(lines), row(words)], grid, none).gap()

    def save(self, path, description=""):
        size = ('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if self.landscape
                else '<w:pgSz w:w="11906" w:h="16838"/>')
        section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
                   f'{size}<w:pgMar w:top="{self.vertical}" w:right="{self.side}" w:bottom="{self.vertical}" w:left="{self.side}" '
                   'w:header="510" w:footer="454" w:gutter="0"/></w:sectPr>')
        parts = [
            ("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("docProps/core.xml", core(self.title_text, self.code)),
            ("word/document.xml", f"{HEAD}<w:document {W}><w:body>{''.join(self.body)}{section}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", DOC_RELS), ("word/styles.xml", styles(self.large)),
            ("word/settings.xml", SETTINGS), ("word/header1.xml", self.header()), ("word/footer1.xml", self.footer())]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
            for name, text in parts:
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(info, text)

    def header(self):
        """Room for the strip of marks, then whose project it is."""
        line = "Projekt „{projekt.tytuł}” • {projekt.beneficjent}"
        form = f"Formularz {self.code}" if self.code else ""
        grid = self.grid([78, 22])
        bottom = f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        cells = [cell(para(line, style="Frame"), grid[0], borders_xml=bottom, valign="bottom"),
                 cell(para(form, style="Frame", align="right"), grid[1], borders_xml=bottom, valign="bottom")]
        cols = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
        table = (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
                 f"<w:tblGrid>{cols}</w:tblGrid>{row(cells, height=420)}</w:tbl>")
        marks = para("{znaki projektu}", style="Frame", align="center", after=40)
        return f'{HEAD}<w:hdr {W}>{marks}{table}{para("", style="Frame", after=60)}</w:hdr>'

    def footer(self):
        def field(code):
            return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
                    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
        top = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{LINE}"/></w:pBdr>'
        first = f'<w:p><w:pPr><w:pStyle w:val="Frame"/>{top}<w:jc w:val="center"/></w:pPr>{run("{stopka projektu}")}</w:p>'
        second = (f'<w:p><w:pPr><w:pStyle w:val="Frame"/><w:jc w:val="right"/></w:pPr>{run("strona ")}{field("PAGE")}'
                  f'{run(" z ")}{field("NUMPAGES")}</w:p>')
        return f"{HEAD}<w:ftr {W}>{first}{second}</w:ftr>"


def styles(large):
    size = 28 if large else 20

    def style(name, title, ppr="", rpr="", based="Normal", outline=None):
        out = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
        return (f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="{based}"/>'
                f"<w:qFormat/><w:pPr>{ppr}{out}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>")

    def sized(points, more=""):
        return f'{more}<w:sz w:val="{points * 2:g}"/><w:szCs w:val="{points * 2:g}"/>'
    grey = f'<w:color w:val="{GREY}"/>'
    body = size / 2
    return (
        f'{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" '
        f'w:cs="{FONT}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        + style("Title", "Title", '<w:keepNext/><w:spacing w:before="60" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
                sized(max(14, body + 2), "<w:b/>"))
        + style("Subtitle", "Subtitle", '<w:spacing w:after="160"/><w:jc w:val="center"/>', sized(body))
        + style("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="200" w:after="80" w:line="240" w:lineRule="auto"/>',
                sized(max(11, body + 0.5), "<w:b/>"), outline=0)
        + style("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="120" w:after="60"/>', sized(body, "<w:b/>"), outline=1)
        + style("Item", "List Item", f'<w:tabs><w:tab w:val="left" w:pos="357"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="357" w:hanging="357"/>')
        + style("TableText", "Table Text", '<w:spacing w:after="0" w:line="250" w:lineRule="auto"/>', sized(max(9.5, body - 0.5)))
        + style("TableHead", "Table Head", "<w:keepNext/>", sized(max(9, body - 1), "<w:b/>"), based="TableText")
        + style("TableLabel", "Table Label", "", sized(max(9, body - 1)), based="TableText")
        + style("Line", "Signature Line", "", grey, based="TableText")
        + style("SignedBy", "Signed By", "", sized(max(8.5, body - 2), grey), based="TableText")
        + style("Note", "Note", '<w:spacing w:after="60"/>', sized(max(8.5, body - 2), grey))
        + style("Frame", "Frame", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', sized(8, grey))
        + "</w:styles>")


def core(title, code):
    return (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title><dc:language>pl-PL</dc:language></cp:coreProperties>")


KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/word/document.xml" ContentType="{KIND}document.main+xml"/>'
         f'<Override PartName="/word/styles.xml" ContentType="{KIND}styles+xml"/>'
         f'<Override PartName="/word/settings.xml" ContentType="{KIND}settings+xml"/>'
         f'<Override PartName="/word/header1.xml" ContentType="{KIND}header+xml"/>'
         f'<Override PartName="/word/footer1.xml" ContentType="{KIND}footer+xml"/>'
         '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>')
TO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
RELS = (f'{HEAD}<Relationships {PACKAGE}><Relationship Id="rId1" Type="{TO}officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>')
DOC_RELS = (f'{HEAD}<Relationships {PACKAGE}><Relationship Id="rId1" Type="{TO}styles" Target="styles.xml"/>'
            f'<Relationship Id="rId2" Type="{TO}header" Target="header1.xml"/>'
            f'<Relationship Id="rId3" Type="{TO}footer" Target="footer1.xml"/>'
            f'<Relationship Id="rId4" Type="{TO}settings" Target="settings.xml"/></Relationships>')
SETTINGS = (f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>'
            '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            '<w:themeFontLang w:val="pl-PL"/></w:settings>')
