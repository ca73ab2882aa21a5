using System.Xml;
using System.Xml.Linq;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>A documentation comment, read.</summary>
internal sealed record DocComment
{
    public IReadOnlyList<DocBlock> Summary { get; init; } = [];

    public IReadOnlyList<DocEntry> TypeParameters { get; init; } = [];

    public IReadOnlyList<DocEntry> Parameters { get; init; } = [];

    public IReadOnlyList<DocBlock> Returns { get; init; } = [];

    public IReadOnlyList<DocBlock> Value { get; init; } = [];

    public IReadOnlyList<DocEntry> Exceptions { get; init; } = [];

    public IReadOnlyList<DocBlock> Remarks { get; init; } = [];

    public IReadOnlyList<DocBlock> Example { get; init; } = [];

    /// <summary>Reads the inside of a comment; what is not well-formed counts as a summary without tags.</summary>
    public static DocComment Read(string xml)
    {
        var root = Parse(xml);
        return root.Elements().Any()
            ? new DocComment
            {
                Summary = Section(root, "summary"),
                TypeParameters = Entries(root, "typeparam", "name"),
                Parameters = Entries(root, "param", "name"),
                Returns = Section(root, "returns"),
                Value = Section(root, "value"),
                Exceptions = Entries(root, "exception", "cref"),
                Remarks = Section(root, "remarks"),
                Example = Section(root, "example"),
            }
            : new DocComment { Summary = DocReader.Blocks(root) };
    }

    /// <summary>What <c>inheritdoc</c> names; empty when it names nothing, null when the comment does not inherit.</summary>
    public static string? InheritedFrom(string xml) =>
        xml.Contains("<inheritdoc", StringComparison.Ordinal) && Parse(xml).Descendants("inheritdoc").FirstOrDefault() is { } element
            ? (string?)element.Attribute("cref") ?? ""
            : null;

    private static XElement Parse(string xml)
    {
        try
        {
            return XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return new XElement("doc", xml);
        }
    }

    private static IReadOnlyList<DocBlock> Section(XElement root, string name) =>
        root.Element(name) is { } element ? DocReader.Blocks(element) : [];

    private static List<DocEntry> Entries(XElement root, string name, string key) =>
    [
        .. root.Elements(name)
            .Select(element => new DocEntry(CodeReference.Name((string?)element.Attribute(key) ?? ""), DocReader.Blocks(element)))
            .Where(static entry => entry.Name.Length > 0 && entry.Text.Count > 0),
    ];
}
