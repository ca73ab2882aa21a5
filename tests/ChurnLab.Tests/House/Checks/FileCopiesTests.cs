namespace ChurnLab.Tests.House.Checks;

public sealed class FileCopiesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("copies").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_copy_is_found_under_another_name_and_a_file_of_equal_length_is_not()
    {
        var original = Write("original.csv", "a,b");

        Assert.Equal(
            [$"{Write("renamed.txt", "a,b")} is {original}"],
            FileCopies.Find([Write("other.csv", "a,c"), Write("renamed.txt", "a,b")], [original]));
    }

    [Fact]
    public void Empty_files_are_copies_of_nothing() =>
        Assert.Empty(FileCopies.Find([Write("a", "")], [Write("b", "")]));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
