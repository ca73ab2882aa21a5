using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Npf.Generation;

public sealed class NpfSampleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    [Fact]
    public void The_committed_files_are_what_the_generator_writes()
    {
        NpfGenerator.WriteFiles(_folder);

        var packed = NpfGenerator.PathsIn(Repository.PathOf("data"), new NpfGeneratorOptions { Gzip = true });
        Assert.All(NpfGenerator.PathsIn(_folder).Zip(packed), pair =>
            Assert.True(File.ReadAllBytes(pair.First).AsSpan().SequenceEqual(Unpacked.Of(pair.Second)), $"{pair.Second} is not what is generated."));
        Assert.InRange(packed.Sum(path => new FileInfo(path).Length), 1, 8_000_000);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
