using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Identities of cells, which nbformat 4.5 asks for: unique in the file, 1 to 64 letters, digits, <c>-</c> or <c>_</c>.</summary>
public static partial class CellId
{
    /// <summary>Derives an identity of eight hexadecimal digits from what a cell holds and where it stands.</summary>
    /// <remarks>Not random, so that two people who mend the same file get the same bytes.</remarks>
    /// <param name="content">Text of the cell.</param>
    /// <param name="position">Place of the cell, from 0.</param>
    /// <param name="taken">Identities the result must differ from; null for none.</param>
    public static string New(string content, int position, IReadOnlySet<string>? taken = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        for (var attempt = 0; ; attempt++)
        {
            var seed = string.Create(CultureInfo.InvariantCulture, $"{position}:{attempt}\n{content}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 4));
            if (taken is null || !taken.Contains(id))
                return id;
        }
    }

    /// <summary>Whether a text is an identity as nbformat defines it.</summary>
    /// <param name="id">The text.</param>
    public static bool IsValid(string id) => Pattern().IsMatch(id);

    /// <summary>Cells whose identity is missing, malformed or already used by a cell before them; empty when all is well.</summary>
    /// <param name="document">The notebook.</param>
    public static IReadOnlyList<NotebookCell> Wanting(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. document.Cells.Where(cell => !IsValid(cell.Id) || !taken.Add(cell.Id))];
    }

    /// <summary>Gives an identity to each cell that wants one; the others keep theirs.</summary>
    /// <param name="document">The notebook, changed in place.</param>
    /// <returns>Whether anything was changed.</returns>
    public static bool Ensure(NotebookDocument document)
    {
        var wanting = Wanting(document);
        var taken = document.Cells.Except(wanting).Select(cell => cell.Id).ToHashSet(StringComparer.Ordinal);
        for (var position = 0; position < document.Cells.Count; position++)
        {
            var cell = document.Cells[position];
            if (!wanting.Contains(cell))
                continue;
            cell.SetId(New(cell.Source, position, taken));
            taken.Add(cell.Id);
        }

        return wanting.Count > 0;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Pattern();
}
