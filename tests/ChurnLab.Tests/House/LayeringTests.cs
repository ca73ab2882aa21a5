using System.Reflection;
using System.Xml.Linq;
using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

public sealed class LayeringTests
{
    public static TheoryData<string> Library => Rooms.LibraryNames;

    public static TheoryData<string> All => Rooms.AllNames;

    [Theory]
    [MemberData(nameof(All))]
    public void A_project_references_exactly_what_the_plan_names(string name)
    {
        var project = ReadProject(name);
        var room = Rooms.Named(name);

        Assert.Equal(room.Projects, project.Projects);
        Assert.Equal(room.Packages, project.Packages);
        Assert.Empty(project.OtherReferences);
    }

    [Theory]
    [MemberData(nameof(Library))]
    public void Built_code_uses_nothing_that_the_plan_does_not_name(string name)
    {
        var allowed = Rooms.ReachableFrom(name).Concat(Rooms.Named(name).Assemblies);
        var used = CompiledReferences.OutsideFramework(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

        Findings.None(used.Except(allowed));
    }

    [Fact]
    public void The_plan_itself_points_one_way()
    {
        var order = Rooms.Library.Select(room => room.Name).ToList();

        Assert.All(Rooms.Library, room =>
            Assert.All(room.Projects, below => Assert.True(order.IndexOf(below) < order.IndexOf(room.Name))));
    }

    [Fact]
    public void Every_project_on_disk_is_in_the_plan_and_in_the_solution()
    {
        var onDisk = RepositoryFiles.Here.Find(pattern: "*.csproj");
        var inSolution = XElement.Parse(RepositoryFiles.Here.Read("ChurnLab.slnx"))
            .Descendants("Project").Select(project => (string?)project.Attribute("Path"));
        var inPlan = Rooms.Library.Select(room => PathOf("lib", room))
            .Concat(Rooms.Tests.Select(room => PathOf("tests", room)));

        Assert.Equal(onDisk, inSolution.Order(StringComparer.Ordinal));
        Assert.Equal(onDisk, inPlan.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Library))]
    public void No_room_is_empty(string name)
    {
        var types = Assembly.Load(name).GetTypes()
            .Where(type => type.Namespace == name || type.Namespace?.StartsWith(name + '.', StringComparison.Ordinal) == true);

        // The command is a program: it needs types, but none that others see.
        Assert.Contains(types, type => type.IsPublic || name == "ChurnLab.Cli");
    }

    private static string PathOf(string folder, Room room) => $"{folder}/{room.Name}/{room.Name}.csproj";

    private static ProjectFile ReadProject(string name)
    {
        var folder = Rooms.Library.Any(room => room.Name == name) ? "lib" : "tests";
        return ProjectFile.Parse(RepositoryFiles.Here.Read(PathOf(folder, Rooms.Named(name))));
    }
}
