using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Sessions.Guarding;

/// <summary>Cells kept in a file of the folder Cells, each after a line <c>//// name</c>.</summary>
internal sealed class CellCorpus
{
    private const string Mark = "//// ";

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    private CellCorpus(string file)
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "ChurnLab.Tests", "Notebooks", "Sessions", "Guarding", "Cells", file + ".csx"));
        foreach (var part in text.Split(Mark, StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            _cells.Add(part[..end], part[(end + 1)..].Trim('\n'));
        }
    }

    /// <summary>Cells that use the language where guard points could change what it means; each ends in a value.</summary>
    public static CellCorpus Language { get; } = new("language");

    /// <summary>Cells with lambdas, queries and awaits, where an expression becomes a block; each ends in a value.</summary>
    public static CellCorpus Lambdas { get; } = new("lambdas");

    /// <summary>Cells that run until they are interrupted; System.Threading is in scope.</summary>
    public static CellCorpus Endless { get; } = new("endless");

    public IEnumerable<string> Names => _cells.Keys;

    public string this[string name] => _cells[name];

    public bool Contains(string name) => _cells.ContainsKey(name);
}
