using ChurnLab.Cli;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Cli;

public sealed class EshopDataCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;
    private string _output = "";
    private string _error = "";

    private IReadOnlyList<string> Paths => EshopGenerator.PathsIn(_folder);

    [Fact]
    public async Task Four_files_are_written_below_the_folder()
    {
        Assert.Equal(0, await InvokeAsync("--rows", "250", "--seed", "-3"));

        Assert.Equal([251, 751, 501, 251], Paths.Select(path => File.ReadAllLines(path).Length));
        Assert.Contains($"{Path.Combine(_folder, "eshop")}: 250 clients, seed -3", _output, StringComparison.Ordinal);
        Assert.Empty(_error);
    }

    [Fact]
    public async Task Without_options_the_sample_of_the_repository_is_written()
    {
        Assert.Equal(0, await InvokeAsync());

        Assert.Equal(1_301, File.ReadAllLines(Paths[0]).Length);
        Assert.Contains($"1,300 clients, seed {EshopGeneratorOptions.DefaultSeed}", _output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_files_is_enough_to_refuse_and_force_replaces_all()
    {
        Assert.Equal(0, await InvokeAsync("--rows", "130"));
        foreach (var path in Paths.SkipLast(1))
            File.Delete(path);

        Assert.Equal(2, await InvokeAsync("--rows", "200"));
        Assert.Contains(
            $"'{Paths[3]}' exists already: name another folder with --out, or replace it with --force.", _error, StringComparison.Ordinal);
        Assert.Equal(131, File.ReadAllLines(Paths[3]).Length);
        Assert.False(File.Exists(Paths[0]));

        Assert.Equal(0, await InvokeAsync("--rows", "200", "--force"));
        Assert.Equal([201, 601, 401, 201], Paths.Select(path => File.ReadAllLines(path).Length));
    }

    [Theory]
    [InlineData("errors", EshopDriver.Errors)]
    [InlineData("None", EshopDriver.None)]
    public async Task The_driver_of_the_outcome_can_be_named(string name, EshopDriver driver)
    {
        Assert.Equal(0, await InvokeAsync("--rows", "130", "--seed", "5", "--driver", name));
        var written = File.ReadAllText(Paths[0]);

        EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 130, Seed = 5, Driver = driver });
        Assert.Equal(File.ReadAllText(Paths[0]), written);
    }

    [Theory]
    [InlineData("--rows", "129", "--rows must lie between 130 and 1,000,000. Got 129.")]
    [InlineData("--rows", "1000001", "--rows must lie between 130 and 1,000,000. Got 1000001.")]
    [InlineData("--rows", "many", "many")]
    [InlineData("--driver", "weather", "--driver must be one of AsOriginal, Errors, None. Got weather.")]
    [InlineData("--driver", "1", "--driver must be one of AsOriginal, Errors, None. Got 1.")]
    [InlineData("--unknown", "1", "--unknown")]
    public async Task A_bad_value_is_exit_code_2_and_one_sentence(string option, string value, string said)
    {
        Assert.Equal(2, await InvokeAsync(option, value));

        Assert.Contains(said, _error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Help_names_the_sizes_the_place_and_the_drivers()
    {
        Assert.Equal(0, await InvokeAsync("--help"));

        Assert.Contains("from 130 to 1,000,000", _output, StringComparison.Ordinal);
        Assert.Contains("DIR/eshop", _output, StringComparison.Ordinal);
        Assert.Contains("AsOriginal, Errors", _output, StringComparison.Ordinal);
        Assert.Contains("130  cancelled", _output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> InvokeAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ChurnLabCommand.InvokeAsync(["data", "eshop", "--out", _folder, .. options], output, error);
        (_output, _error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
