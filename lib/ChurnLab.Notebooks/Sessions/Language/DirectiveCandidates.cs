using System.Text.RegularExpressions;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>What stands after <c>#</c>: the languages of a cell, directives of the compiler, and the files they name.</summary>
internal static partial class DirectiveCandidates
{
    private static readonly string[] Directives =
    [
        "#r", "#load", "#if", "#elif", "#else", "#endif", "#region", "#endregion", "#nullable", "#pragma", "#define", "#undef",
    ];

    /// <summary>Completes a <c>#!</c> line; null where the cursor does not stand in one.</summary>
    public static CompletionList? FindMagic(string code, int position)
    {
        var start = LineStart(code, position);
        return code.AsSpan(start, position - start).StartsWith("#!", StringComparison.Ordinal)
            ? Completer.List(Magics(), code[start..position], start, position)
            : null;
    }

    /// <summary>Completes a directive; null where the cursor does not stand in one.</summary>
    public static CompletionList? Find(Draft draft, string folder)
    {
        var start = LineStart(draft.Text, draft.Position);
        var line = draft.Text[start..draft.Position];
        var typed = line.TrimStart(' ', '\t');
        var at = draft.Position - typed.Length;
        if (!typed.StartsWith('#') || !draft.Root.FindTrivia(at).IsDirective)
            return null;
        if (FileDirective().Match(typed) is { Success: true } match)
            return Files(match.Groups["path"].Value, match.Groups["name"].Value == "r" ? [".dll"] : [".csx", ".cs"], folder, draft.Position);
        var words = Directives.Select(static (name, at) => new Candidate(name, "keyword", CandidateGroup.Keyword) { Order = at < 2 ? 0 : 2 });
        return Completer.List(at == start ? words.Concat(Magics()) : words, typed, at, draft.Position);
    }

    private static IEnumerable<Candidate> Magics() =>
        CellDialect.Magics.Select(static name => new Candidate("#!" + name, "keyword", CandidateGroup.Keyword) { Order = 1 });

    private static CompletionList Files(string typed, string[] extensions, string folder, int position)
    {
        var name = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        var candidates = Entries(folder, typed[..^name.Length], extensions)
            .Where(entry => !entry.StartsWith('.') || name.StartsWith('.'))
            .Select(static entry => new Candidate(entry, "path", CandidateGroup.Expected));
        if (name is "." or "..")
            candidates = candidates.Prepend(new Candidate("../", "path", CandidateGroup.Expected));
        return Completer.List(candidates, name, position - name.Length, position);
    }

    private static List<string> Entries(string folder, string relative, string[] extensions)
    {
        try
        {
            var directory = new DirectoryInfo(Path.GetFullPath(relative, folder));
            return
            [
                .. directory.EnumerateDirectories().Select(static child => child.Name + "/"),
                .. directory.EnumerateFiles()
                    .Where(file => extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                    .Select(static file => file.Name),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return [];
        }
    }

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], position - 1) + 1;

    [GeneratedRegex("""^#\s*(?<name>r|load)\s+"(?<path>[^"]*)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex FileDirective();
}
