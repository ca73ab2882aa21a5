using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A package without an exact version makes tomorrow's run another program.</summary>
internal sealed partial class FloatingPackageRule()
    : SourcePatternRule("exact-packages", "Every #r \"nuget: ...\" names an exact version.")
{
    private protected override IEnumerable<(string Problem, string Remedy)> CheckLine(NotebookCell cell, string line)
    {
        if (cell.Kind != CellKind.Code || Reference().Match(line) is not { Success: true } reference)
            yield break;
        var version = reference.Groups["version"].Value.Trim();
        if (Exact().IsMatch(version))
            yield break;

        var package = reference.Groups["package"].Value.Trim();
        var problem = version.Length == 0
            ? $"The package {package} has no version."
            : $"The package {package} has the floating version '{version}'.";
        yield return (problem, $"Name an exact one, as in #r \"nuget: {package}, 1.2.3\".");
    }

    [GeneratedRegex(
        """^\s*#r\s+"nuget:(?<package>[^,"]*)(,(?<version>[^"]*))?""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\[\s*)?[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?(?(1)\s*\])\z")]
    private static partial Regex Exact();
}
