using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Notebook 01 on files that are not what it expects: a sentence, in the cell and at the top of the report.</summary>
[Trait("tier", "notebooks")]
public sealed class BadBankDataTests : IDisposable
{
    private const string Name = "01-bank-churn";

    private readonly CommandRun _run = new();

    [Fact]
    public async Task The_file_that_the_others_are_made_of_is_read()
    {
        await WriteAsync(BankFile.Lines());

        Assert.Equal((0, ""), (await RunAsync(), _run.Executed(Name).Failures(Name)));
    }

    [Fact]
    public Task A_missing_file_is_named() => FailsAsync(BankFile.Name, "Нет файла", "--data");

    [Fact]
    public async Task A_missing_column_is_named_with_the_nearest_one()
    {
        await WriteAsync([BankFile.Lines()[0].Replace("products", "product", StringComparison.Ordinal), .. BankFile.Lines()[1..]]);

        await FailsAsync(BankFile.Name, "lacks the column 'products' (did you mean 'product'?)");
    }

    [Fact]
    public async Task Text_in_place_of_an_age_is_named_with_line_and_column()
    {
        await WriteAsync(Changed(line: 6, field: 4, "сорок"));

        await FailsAsync(BankFile.Name, "line 6", "'age'", "'сорок'");
    }

    [Fact]
    public async Task An_outcome_that_is_neither_0_nor_1_is_named_with_line_and_column()
    {
        await WriteAsync(Changed(line: 8, field: 11, "2"));

        await FailsAsync(BankFile.Name, "line 8", "'churn'", "'2'");
    }

    [Fact]
    public async Task An_empty_file_is_said_to_be_empty()
    {
        await WriteAsync([]);

        await FailsAsync(BankFile.Name, "is empty");
    }

    [Fact]
    public async Task A_file_without_clients_is_said_to_have_none()
    {
        await WriteAsync(BankFile.Lines()[..1]);

        await FailsAsync(BankFile.Name, "has no rows of data");
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_said_to_be_one()
    {
        Directory.CreateDirectory(BankFile.In(Data));

        await FailsAsync(BankFile.Name, "is a folder");
    }

    [Fact]
    public async Task A_last_line_cut_short_is_named()
    {
        var lines = BankFile.Lines();
        await WriteAsync([.. lines[..^1], string.Join(',', lines[^1].Split(',')[..9])]);

        await FailsAsync(BankFile.Name, "line 601", "found 9 fields, expected 12");
    }

    public void Dispose() => _run.Dispose();

    private string Data => Path.Combine(_run.Folder, "data");

    private static List<string> Changed(int line, int field, string value)
    {
        var lines = BankFile.Lines();
        var fields = lines[line - 1].Split(',');
        fields[field] = value;
        lines[line - 1] = string.Join(',', fields);
        return lines;
    }

    private Task WriteAsync(IReadOnlyList<string> lines) =>
        File.WriteAllLinesAsync(BankFile.In(Data), lines, TestContext.Current.CancellationToken);

    private Task<int> RunAsync()
    {
        Directory.CreateDirectory(Data);
        return _run.InvokeAsync("run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", Data, "--out", _run.Reports);
    }

    private async Task FailsAsync(params string[] said)
    {
        Assert.Equal(1, await RunAsync());
        FailedRun.Says(_run, Name, "   at cell 4, line 1", said);
    }
}
