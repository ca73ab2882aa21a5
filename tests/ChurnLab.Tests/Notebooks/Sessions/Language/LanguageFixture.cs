using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

/// <summary>A session with something in it, shared by the tests that only ask; <c>¦</c> marks the cursor.</summary>
public sealed class LanguageFixture : IDisposable
{
    private const string Declarations = """
        var clientName = "Анна"; var x = 1; string? nothing = null; var client = new Client("Анна") { Age = 41 };
        /// <summary>Doubles a number &lt;n&gt;.</summary>
        /// <param name="n">Any number.</param>
        /// <returns>Twice <paramref name="n"/>, or of a <see cref="M:System.String.Concat(System.String,System.String)"/>.</returns>
        /// <remarks>Never halves.
        /// <list type="bullet"><item><term>loud</term><description>has no say in this long line, however many words are written about it</description></item>
        /// <item><description>a <c>second</c></description></item></list><para>Ends.</para></remarks>
        /// <example><code>
        /// Twice(2)
        ///     + 1
        /// </code></example>
        int Twice(int n, bool loud = false) => 2 * n;
        int Twice(string text) => 0;
        double Twice(double n) => 2 * n;
        record Client(string Name)
        {
            public int Age { get; set; }
            public Colour Colour { get; init; }
            public static Client Unknown { get; } = new("");
            private int _secret = 0;
            public int this[string key] => _secret;
            [Obsolete] public void AaaOld() { }
            [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public void Hidden() { }
            public Client Paint(Colour colour, string note = "\"none\"") => this;
            public event Action? Changed;
            public static Client operator +(Client left, Client right) => left;
        }
        enum Colour { Red, Green }
        delegate int Fold(int left, int right);
        abstract class Shape { public abstract double Area(); protected virtual void Draw(int size) { } public sealed override string ToString() => ""; }
        class Options { public int Size { get; set; } public Colour Ink { get; init; } public string Fixed { get; } = "";
            public Options? Inner { get; set; } public static int All { get; set; } }
        Options options = new(); Colour ink = Colour.Red;
        record Column(string Name);
        class Table { public Column[] Columns => [new("city"), new("a \"b\""), new("age")];
            public double Number(string name) => 0; public double this[string name] => 0; }
        var table = new Table(); object other = table;
        """;

    private readonly CSharpSession _session = new();

    internal CSharpSession Session => _session;
    private int _ordinal;

    public LanguageFixture()
    {
        Run(Declarations);
        Run("var x = 2.5; var later = new Dictionary<string, List<Client>>();");
    }

    internal void Run(string code) =>
        Assert.Equal(CellOutcome.Completed, _session.Run(new CellSource(++_ordinal, code), static _ => { }, CancellationToken.None));

    internal CompletionList Complete(string marked)
    {
        var (code, position) = Marked(marked);
        return _session.Complete(code, position);
    }

    internal JsonObject? Inspect(string marked, bool detailed = false)
    {
        var (code, position) = Marked(marked);
        return _session.Inspect(code, position, detailed);
    }

    public void Dispose() => _session.Dispose();

    private static (string Code, int Position) Marked(string marked)
    {
        var position = marked.IndexOf('¦', StringComparison.Ordinal);
        return (marked.Remove(position, 1), position);
    }
}
