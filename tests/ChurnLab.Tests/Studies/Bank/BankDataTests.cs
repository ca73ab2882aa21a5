using System.Text;
using ChurnLab.Frames;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>The bank's file as people save it, and as it must not be.</summary>
public sealed class BankDataTests : IDisposable
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("data", "bank", "bank_scrooge.csv"));

    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-bank-").FullName;

    public static TheoryData<string> Variants =>
    [
        "semicolons, decimal commas, windows-1251, CRLF", "tabs, utf-16", "byte order mark, CRLF", "shuffled columns", "lower-case names",
        "upper-case names, decimal commas, quoted", "big-endian utf-16, semicolons",
    ];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_way_to_save_the_file_gives_the_same_clients(string variant)
    {
        Write(variant);

        var loaded = BankData.Load(_folder);

        Assert.True(loaded.All.ContentEquals(BankData.Load(Repository.PathOf("data")).All), variant);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void So_does_the_original_file(string variant)
    {
        var real = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        Assert.SkipWhen(string.IsNullOrEmpty(real), "CHURNLAB_REAL is unset: it names the folder of the original data files.");
        Write(variant, File.ReadAllLines(Path.Combine(real!, "bank", "bank_scrooge.csv")));

        var loaded = BankData.Load(_folder);

        Assert.True(loaded.All.ContentEquals(BankData.Load(real!).All), variant);
        Assert.Equal((9973, 1818), (loaded.Clients.RowCount, loaded.Clients.Boolean("churn").TrueCount));
    }

    [Fact]
    public void The_columns_are_those_of_the_schema_and_whether_a_balance_is_known()
    {
        var all = BankData.Load(Repository.PathOf("data")).All;

        Assert.Equal(
            [
                "user_id", "score", "city", "gender", "age", "equity", "balance", "products", "credit_card", "last_activity",
                "est_salary", "churn", "balance_known",
            ],
            all.ColumnNames);
        Assert.Equal((10_000, 26), (all.RowCount, all["age"].MissingCount));
        Assert.Equal(all["balance"].PresentCount, all.Boolean("balance_known").TrueCount);
    }

    [Fact]
    public void A_value_that_no_client_has_is_named_with_its_line_and_column()
    {
        Said("line 3, column 'churn': found '2', expected true or false, as 1 or 0", Changed(3, 11, "2"));
        Said("line 2, column 'age': found 'сорок', expected a whole number from 0 to 120", Changed(2, 4, "сорок"));
        Said("line 5, column 'score': found '1001', expected a whole number from 0 to 1000", Changed(5, 1, "1001"));
        Said("line 4, column 'gender': found 'F', expected 'Ж' or 'М'", Changed(4, 3, "F"));
        Said("line 4, column 'products': found no value, expected a whole number, 0 or more", Changed(4, 7, ""));
    }

    [Fact]
    public void A_file_that_is_no_table_of_clients_is_said_to_be_none()
    {
        Said("lacks the column 'products' (did you mean 'product'?)", [Lines[0].Replace("products", "product", StringComparison.Ordinal), .. Lines[1..9]]);
        Said("has no rows of data, expected at least 1", Lines[..1]);
        Said("is empty", []);
        Said("line 4: found 9 fields, expected 12", [.. Lines[..3], string.Join(',', Lines[3].Split(',')[..9])]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Changed(int line, int field, string value)
    {
        var lines = Lines[..20];
        var fields = lines[line - 1].Split(',');
        fields[field] = value;
        lines[line - 1] = string.Join(',', fields);
        return lines;
    }

    private static string Line(string line, string variant, bool isNames)
    {
        var fields = line.Split(',');
        if (isNames && variant.Contains("lower-case", StringComparison.Ordinal))
            fields = Array.ConvertAll(fields, field => field.ToLowerInvariant());
        if (isNames && variant.Contains("upper-case", StringComparison.Ordinal))
            fields = Array.ConvertAll(fields, field => field.ToUpperInvariant());
        if (variant.Contains("decimal commas", StringComparison.Ordinal))
            fields = Array.ConvertAll(fields, field => field.Replace('.', ','));
        if (variant.Contains("quoted", StringComparison.Ordinal))
            fields = Array.ConvertAll(fields, field => $"\"{field}\"");
        if (variant.Contains("shuffled", StringComparison.Ordinal))
            fields = [.. fields.Reverse()];
        var separator = variant.Contains("semicolons", StringComparison.Ordinal) ? ';' : variant.Contains("tabs", StringComparison.Ordinal) ? '\t' : ',';
        return string.Join(separator, fields);
    }

    private void Said(string sentence, string[] lines)
    {
        Write("", lines);

        var error = Assert.Throws<FrameException>(() => BankData.Load(_folder));

        Assert.Contains("bank_scrooge.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private void Write(string variant, string[]? lines = null)
    {
        var lineEnd = variant.Contains("CRLF", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = string.Concat((lines ?? Lines).Select((line, i) => Line(line, variant, i == 0) + lineEnd));
        Encoding encoding = variant switch
        {
            _ when variant.Contains("windows-1251", StringComparison.Ordinal) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!,
            _ when variant.Contains("big-endian", StringComparison.Ordinal) => Encoding.BigEndianUnicode,
            _ when variant.Contains("utf-16", StringComparison.Ordinal) => Encoding.Unicode,
            _ => new UTF8Encoding(variant.Contains("byte order mark", StringComparison.Ordinal)),
        };
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "bank")).FullName, "bank_scrooge.csv"), text, encoding);
    }
}
