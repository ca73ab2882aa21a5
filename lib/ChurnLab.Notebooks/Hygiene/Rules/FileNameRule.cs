using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>File names sort in reading order and need no quoting in a shell.</summary>
internal sealed partial class FileNameRule()
    : HygieneRule("file-name", "The file name is a two-digit number and kebab-case words, without spaces.")
{
    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        if (stem.Length == 0 || Numbered().IsMatch(stem))
            yield break;
        yield return OnFile($"The file name '{Path.GetFileName(fileName)}' is not a number and kebab-case words.",
            $"Rename it to something like '{Suggest(stem)}{Path.GetExtension(fileName)}'.");
    }

    private static string Suggest(string stem)
    {
        var words = WordStart().Replace(stem, "-").ToLowerInvariant();
        words = NotKebab().Replace(words, "-").Trim('-');
        var number = LeadingNumber().Match(words);
        var rest = words[number.Length..].Trim('-');
        return $"{(number.Success ? number.Value.TrimStart('0').PadLeft(2, '0') : "01")}-{(rest.Length > 0 ? rest : "notebook")}";
    }

    [GeneratedRegex(@"^[0-9]{2}(-[a-z0-9]+)+\z")]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex LeadingNumber();
}
