using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames.Cleaning;

/// <summary>The generated bank clients of the repository, whose defects are known.</summary>
internal static class Bank
{
    public static Frame Clients { get; } = Csv.Read(Repository.PathOf("data", "bank", "bank_scrooge.csv"));
}
