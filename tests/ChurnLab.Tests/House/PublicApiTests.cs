using System.Reflection;
using ChurnLab.Tests.House.Checks;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.House;

/// <summary>A change of the public surface shows in review as a diff of <c>Expectations/PublicApi</c>.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Library => Rooms.LibraryNames;

    [Theory]
    [MemberData(nameof(Library))]
    public void The_public_surface_changes_only_knowingly(string name) =>
        Snapshot.Matches(PublicApiText.Of(Assembly.Load(name)), "PublicApi", name + ".txt");
}
