using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

public sealed class RealDataTests
{
    [Fact]
    public void No_file_of_the_repository_is_an_original_data_file()
    {
        var folder = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CHURNLAB_REAL is unset: it names the folder of the original data files.");
        var originals = Directory.GetFiles(folder!, "*", SearchOption.AllDirectories);

        Assert.NotEmpty(originals);
        Findings.None(FileCopies.Find(RepositoryFiles.Here.Find().Select(RepositoryFiles.Here.FullPath), originals));
    }
}
