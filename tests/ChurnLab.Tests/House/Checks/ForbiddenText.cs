using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Words that have no place in the repository.</summary>
/// <remarks>Patterns are written with character classes, so that this file does not hold what it looks for.</remarks>
internal static partial class ForbiddenText
{
    /// <summary>Lines that name a path of somebody's machine.</summary>
    public static IEnumerable<string> MachinePaths(string path, string text) => Search(MachinePath(), path, text);

    /// <summary>Lines that name the host of a package registry: where packages come from is each machine's own affair.</summary>
    public static IEnumerable<string> RegistryHosts(string path, string text) => Search(RegistryHost(), path, text);

    /// <summary>Lines that put work off.</summary>
    public static IEnumerable<string> Unfinished(string path, string text) => Search(UnfinishedWork(), path, text);

    /// <summary>Strings of a lock file that name a host; a lock file names versions and hashes.</summary>
    public static IEnumerable<string> HostsInLockFile(string path, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Strings(document.RootElement).Where(text => Address().IsMatch(text)).Select(text => $"{path}: {text}").ToList();
    }

    private static IEnumerable<string> Search(Regex pattern, string path, string text) =>
        text.Split('\n').Index()
            .Select(line => (Number: line.Index + 1, Match: pattern.Match(line.Item)))
            .Where(line => line.Match.Success)
            .Select(line => $"{path}:{line.Number}: {line.Match.Value}");

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value).Append(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // A slash after a letter, a dot or another slash belongs to an address or to a relative path.
    [GeneratedRegex("""
        (?: (?<![\w./~$})-]) | (?<=file://) ) / (?: [w]ork | [r]oot | [h]ome/[\w.-]+ | [U]sers/[\w.-]+ ) /
        | \b[A-Za-z]:[\\/]{1,2}[U]sers[\\/]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex MachinePath();

    [GeneratedRegex("""
        [n]uget[.]org | [n]pmjs[.](?:org|com) | [y]arnpkg[.]com | [p]ypi[.]org | [p]ythonhosted[.]org | [p]kgs[.]dev[.]azure
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex UnfinishedWork();

    [GeneratedRegex("://|^//|^www[.]")]
    private static partial Regex Address();
}
