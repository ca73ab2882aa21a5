using System.Xml.Linq;

namespace ChurnLab.Tests.House.Checks;

/// <summary>What a project file (or a file of central versions) says about references and warnings.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] WarningProperties = ["NoWarn", "WarningsNotAsErrors", "MSBuildWarningsAsMessages"];

    private readonly XElement _root;

    private ProjectFile(XElement root) => _root = root;

    /// <summary>Names of the referenced projects, sorted.</summary>
    public IReadOnlyList<string> Projects =>
        Sorted(Items("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));

    /// <summary>Names of the packages asked for, sorted.</summary>
    public IReadOnlyList<string> Packages => Sorted(Items("PackageReference"));

    /// <summary>References that go round the plan: to files and to whole frameworks, sorted.</summary>
    public IReadOnlyList<string> OtherReferences => Sorted(Items("Reference").Concat(Items("FrameworkReference")));

    /// <summary>Packages that carry a version of their own, sorted.</summary>
    public IReadOnlyList<string> PackagesWithVersion =>
        Sorted(_root.Descendants()
            .Where(item => item.Name.LocalName == "PackageReference")
            .Where(item => Names(item).Any(name => name is "Version" or "VersionOverride"))
            .Select(item => (string?)item.Attribute("Include") ?? (string?)item.Attribute("Update") ?? "?"));

    /// <summary>Properties that switch warnings off, with their values.</summary>
    public IReadOnlyList<string> SilencedWarnings =>
        _root.Descendants()
            .Where(item => WarningProperties.Contains(item.Name.LocalName) || TurnsOff(item))
            .Select(item => $"{item.Name.LocalName} = {item.Value}")
            .ToList();

    /// <summary>Central versions: name of the package and label of the group it stands in.</summary>
    public IReadOnlyList<(string Package, string Label)> CentralVersions =>
        _root.Descendants()
            .Where(item => item.Name.LocalName == "PackageVersion")
            .Select(item => ((string?)item.Attribute("Include") ?? "?", (string?)item.Parent!.Attribute("Label") ?? ""))
            .ToList();

    /// <summary>Reads the text of a project file.</summary>
    public static ProjectFile Parse(string xml) => new(XElement.Parse(xml));

    private static bool TurnsOff(XElement item) =>
        item.Name.LocalName is "TreatWarningsAsErrors" or "GenerateDocumentationFile" or "EnforceCodeStyleInBuild"
        && !string.Equals(item.Value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(XElement item) =>
        item.Attributes().Select(attribute => attribute.Name).Concat(item.Elements().Select(element => element.Name))
            .Select(name => name.LocalName);

    private static List<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal).ToList();

    private IEnumerable<string> Items(string name) =>
        _root.Descendants()
            .Where(item => item.Name.LocalName == name)
            .Select(item => (string?)item.Attribute("Include"))
            .OfType<string>();
}
