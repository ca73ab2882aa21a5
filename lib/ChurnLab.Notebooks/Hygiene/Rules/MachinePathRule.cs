using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A path of one machine works on no other and often names its owner.</summary>
internal sealed partial class MachinePathRule()
    : SourcePatternRule("no-machine-paths", "Cells hold no paths of one machine, such as home folders or drive letters.")
{
    private protected override IEnumerable<(string Problem, string Remedy)> CheckLine(NotebookCell cell, string line)
    {
        if (FirstMatch(line, Drive(), Rooted(), Home()) is { } path)
            yield return ($"The path '{path}' exists on one machine only.", "Use a path relative to the notebook, or a parameter.");
    }

    // The look-behind keeps URLs (https://) and regular expressions ((?<day>\d)) out.
    [GeneratedRegex("""(?<![\w>?)])[A-Za-z]:(\\\\?|/)\w[^"'`\s<>|]*""")]
    private static partial Regex Drive();

    [GeneratedRegex("""(?<![\w.:/~-])/(Users|home|root|mnt|media|tmp|Volumes)/[^"'`\s<>|]+""")]
    private static partial Regex Rooted();

    [GeneratedRegex("""(?<![\w/~])~/\w[^"'`\s<>|]*|%USERPROFILE%|file:///[^"'`\s<>|]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Home();
}
