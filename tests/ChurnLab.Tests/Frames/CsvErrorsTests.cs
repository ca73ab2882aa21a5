using System.Text;
using ChurnLab.Frames;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class CsvErrorsTests
{
    private static readonly (string Title, string Text, CsvOptions Options)[] Faults =
    [
        ("empty", "", CsvOptions.Default),
        ("blank lines only", "\n\n\n", CsvOptions.Default),
        ("too few fields", "a,b,c\n1,2,3\n\"x\ny\",2,3\n1,2\n", CsvOptions.Default),
        ("too many fields", "a;b\n1;2;3\n", CsvOptions.Default),
        ("too many fields, tab", "a\tb\n1\t2\t3\n", CsvOptions.Default),
        ("duplicate names", "a,b,a\n1,2,3\n", CsvOptions.Default),
        ("unclosed quote", "a,b\n1,2\n3,\"4\n5,6\n", CsvOptions.Default),
        ("unclosed quote after a stray one", "a,b\n1\"2,\"4\n5,6\n", CsvOptions.Default),
        ("text after a quote", "a,b\n1,\"2\"3\n", CsvOptions.Default),
        ("wrong kind", "a,b\n1,2\n,x\n", new CsvOptions { Kinds = Kind("b", ColumnKind.Integer) }),
        ("kind of no column", "age,b\n1,2\n", new CsvOptions { Kinds = Kind("aeg", ColumnKind.Integer) }),
        ("names do not fit", "a,b\n1,2\n", new CsvOptions { ColumnNames = ["a"] }),
        ("workbook", "PK\u0003\u0004...", CsvOptions.Default),
        ("binary", "a,b\n1,\0\n", CsvOptions.Default),
        ("broken gzip", "\u001f\u008bxx", CsvOptions.Default),
    ];

    [Fact]
    public void Every_fault_is_told_in_a_sentence()
    {
        var told = new StringBuilder();
        foreach (var (title, text, options) in Faults)
        {
            // Latin-1 gives the bytes as they are written above.
            var failure = Assert.Throws<FrameException>(() => Csv.Read(Encoding.Latin1.GetBytes(text), "bank.csv", options));
            told.Append(title).Append(": ").Append(failure.Message).Append('\n');
        }

        Snapshot.Matches(told.ToString(), "Frames", "csv-errors.txt");
    }

    [Fact]
    public void A_file_that_is_not_there_names_the_nearest_one()
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-csv-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "bank.csv"), "a\n1\n");

            Assert.EndsWith("did you mean 'bank.csv' in the same folder?", Failure(Path.Combine(folder, "bnak.csv")), StringComparison.Ordinal);
            Assert.EndsWith("check the name and the folder.", Failure(Path.Combine(folder, "eshop.csv")), StringComparison.Ordinal);
            Assert.EndsWith("does not exist.", Failure(Path.Combine(folder, "no", "bank.csv")), StringComparison.Ordinal);
            Assert.Equal($"'{folder}' is a folder; name the CSV file in it.", Failure(folder));
            Assert.Equal(1, Csv.Read(Path.Combine(folder, "bank.csv")).RowCount);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public Task A_cell_that_is_interrupted_stops_reading() =>
        InterruptedAsync(() => Assert.Throws<OperationCanceledException>(() => Csv.Read("a\n1\n"u8.ToArray(), "a.csv")));

    /// <summary>Does something as a cell that has been interrupted, in a task of its own: the token reaches no other test.</summary>
    internal static Task InterruptedAsync(Action action) => Task.Run(
        () =>
        {
            AmbientSlots.Set(static _ => { }, new CancellationToken(canceled: true));
            action();
        },
        CancellationToken.None);

    private static string Failure(string path) => Assert.Throws<FrameException>(() => Csv.Read(path)).Message;

    private static Dictionary<string, ColumnKind> Kind(string name, ColumnKind kind) => new(StringComparer.Ordinal) { [name] = kind };
}
