using System.CommandLine;
using ChurnLab.Cli;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Saving;
using ChurnLab.Tests.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Cli;

[Collection(SavedEshopModelCollection.Name)]
public sealed class ScoreCommandTests : IDisposable
{
    private readonly SavedEshopModel _saved;
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;
    private string _output = "";
    private string _error = "";

    public ScoreCommandTests(SavedEshopModel saved) => _saved = saved;

    private string Scores => Path.Combine(_folder, "made", "scores.csv");

    [Fact]
    public async Task Scores_are_written_and_summed_up()
    {
        Assert.Equal(0, await InvokeAsync());

        Assert.Equal(1_301, File.ReadAllLines(Scores).Length);
        Assert.StartsWith("Оценено 1296", _output, StringComparison.Ordinal);
        Assert.Contains("Новые клиенты похожи на тех, на ком обучена модель", _output, StringComparison.Ordinal);
        Assert.EndsWith($"{Scores}: 1,300 clients", _output.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(_error);
    }

    [Fact]
    public async Task New_files_without_the_outcome_and_unlike_those_of_the_fit_are_scored_with_a_warning()
    {
        using var folder = new EshopFolder(200);
        folder.Replace(EshopFolder.Clients, ",Покупательская активность", "").Replace(EshopFolder.Clients, ",Снизилась", "")
            .Replace(EshopFolder.Clients, ",Прежний уровень", "").Replace(EshopFolder.Clients, "Косметика и аксесуары", "Мебель").LoadUnlabelled();

        Assert.Equal(0, await InvokeAsync("--data", folder.Folder));

        Assert.Equal(201, File.ReadAllLines(Scores).Length);
        Assert.Contains("Сдвинулись признаки: ", _output, StringComparison.Ordinal);
        Assert.Contains("популярная категория: модель не видела значений «Мебель», с ними клиентов 200.", _output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_replaced_by_force_only()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Scores)!);
        await File.WriteAllTextAsync(Scores, "old");

        Assert.Equal(2, await InvokeAsync());
        Assert.Contains($"'{Scores}' exists already: name another file with --out, or replace it with --force.", _error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Scores));

        Assert.Equal(0, await InvokeAsync("--force"));
        Assert.Equal(1_301, File.ReadAllLines(Scores).Length);
    }

    [Fact]
    public async Task The_model_is_never_written_over()
    {
        Assert.Equal(2, await InvokeAsync("--out", _saved.Path, "--force"));

        Assert.Contains($"--out and --model both name '{_saved.Path}'", _error, StringComparison.Ordinal);
        ModelFile.ReadCard(_saved.Path);
    }

    [Theory]
    [InlineData("--study", "bank", "--study must be one of eshop, npf. Got bank.")]
    [InlineData("--model", "nowhere.churnlab", "The model file 'nowhere.churnlab' cannot be read")]
    [InlineData("--data", "nowhere", "market_file.csv")]
    [InlineData("--unknown", "1", "--unknown")]
    public async Task A_bad_value_is_exit_code_2_and_one_sentence(string option, string value, string said)
    {
        Assert.Equal(2, await InvokeAsync(option, value));

        Assert.Contains(said, _error, StringComparison.Ordinal);
        Assert.Empty(_output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_damaged_model_and_one_of_another_study_are_exit_code_2()
    {
        var model = Path.Combine(_folder, "model");
        var bytes = await File.ReadAllBytesAsync(_saved.Path);
        bytes[^50] ^= 4;
        await File.WriteAllBytesAsync(model, bytes);
        Assert.Equal(2, await InvokeAsync("--model", model));
        Assert.StartsWith($"churnlab: The model file '{model}' is damaged", _error, StringComparison.Ordinal);

        ModelFile.Save(new DummyClassifier().Fit(_saved.Study.Features, _saved.Study.Declined), model, new ModelCard { Title = "Банк" });
        Assert.Equal(2, await InvokeAsync("--model", model));
        Assert.StartsWith($"churnlab: '{model}' holds no model of the e-shop study", _error, StringComparison.Ordinal);
        Assert.False(File.Exists(Scores));
    }

    [Fact]
    public async Task Files_that_do_not_go_together_are_exit_code_2()
    {
        using var folder = new EshopFolder();
        folder.Field(EshopFolder.Profit, 2, 0, "999").Error();

        Assert.Equal(2, await InvokeAsync("--data", folder.Folder));
        Assert.StartsWith("churnlab: The files must hold the same clients", _error, StringComparison.Ordinal);
        Assert.False(File.Exists(Scores));
    }

    [Fact]
    public async Task A_cancelled_call_is_exit_code_130_and_writes_nothing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var call = ScoreCommand.Create().Parse(Words());

        var exitCode = await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, new CancellationToken(canceled: true));

        Assert.Equal((130, ""), (exitCode, output.ToString()));
        Assert.Equal($"churnlab: cancelled; nothing was written to '{Scores}'.", error.ToString().TrimEnd());
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task The_work_sees_that_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(() => WorkCancellation.RunAsync(
            () =>
            {
                source.Cancel();
                _saved.Scores.WriteCsv(Scores);
            },
            source.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("--study")]
    [InlineData("--model")]
    [InlineData("--data")]
    public async Task What_must_be_named_is_asked_for(string option)
    {
        var words = Words().ToList();
        words.RemoveRange(words.IndexOf(option), 2);

        Assert.Equal(2, await InvokeWordsAsync(["score", .. words]));
        Assert.Contains($"Option '{option}' is required.", _error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Of an option given twice only the last counts here, so that a test changes one word.
    private string[] Words(params string[] options)
    {
        var words = new Dictionary<string, string>
        {
            ["--study"] = "eshop",
            ["--model"] = _saved.Path,
            ["--data"] = Repository.PathOf("data"),
            ["--out"] = Scores,
        };
        var flags = options.Where(word => word == "--force").ToList();
        foreach (var pair in options.Except(flags).Chunk(2))
            words[pair[0]] = pair[1];
        return [.. words.SelectMany(pair => new[] { pair.Key, pair.Value }), .. flags];
    }

    private Task<int> InvokeAsync(params string[] options) => InvokeWordsAsync(["score", .. Words(options)]);

    private async Task<int> InvokeWordsAsync(string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ChurnLabCommand.InvokeAsync(words, output, error);
        (_output, _error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
