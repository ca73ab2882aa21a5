using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A secret in a committed file is a secret no more.</summary>
internal sealed partial class SecretRule() : SourcePatternRule("no-secrets", "Cells hold no passwords, tokens or keys.")
{
    // The value itself is not repeated: findings end up in logs.
    private protected override IEnumerable<(string Problem, string Remedy)> CheckLine(NotebookCell cell, string line)
    {
        if (FirstMatch(line, Assignment(), ConnectionString(), KnownToken()) is not null)
        {
            yield return (
                "The line looks as if it held a password, a token or a key.",
                "Read it from an environment variable, and replace the secret if it is a real one.");
        }
    }

    [GeneratedRegex(
        """\w*(password|passwd|pwd|secret|token|api_?key|access_?key|private_?key|secret_?key)["']?\s*[:=]\s*[$@]*"[^"{}]+["{]""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();

    [GeneratedRegex("""(?<=[";] ?)(password|pwd|accountkey|sharedaccesskey)=[^\s;"'{}=][^;"'{}]*[;"]""", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionString();

    // Amazon, GitHub, Slack, JSON web tokens, PEM files.
    [GeneratedRegex(
        @"\b(AKIA[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36}|xox[abp]-[0-9A-Za-z-]{10,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})"
        + "|-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex KnownToken();
}
