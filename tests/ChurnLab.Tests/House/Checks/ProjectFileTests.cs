namespace ChurnLab.Tests.House.Checks;

public sealed class ProjectFileTests
{
    private const string Bad = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <NoWarn>$(NoWarn);CS1591</NoWarn>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Zeta" Version="1.0.0" />
            <PackageReference Include="Alpha"><VersionOverride>2.0.0</VersionOverride></PackageReference>
            <PackageReference Include="Clean" PrivateAssets="all" />
            <ProjectReference Include="..\ChurnLab.Frames\ChurnLab.Frames.csproj" />
            <Reference Include="Sneaked" HintPath="../x/Sneaked.dll" />
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
          </ItemGroup>
        </Project>
        """;

    private readonly ProjectFile _bad = ProjectFile.Parse(Bad);

    [Fact]
    public void References_are_read_by_kind_and_sorted()
    {
        Assert.Equal(["ChurnLab.Frames"], _bad.Projects);
        Assert.Equal(["Alpha", "Clean", "Zeta"], _bad.Packages);
        Assert.Equal(["Microsoft.AspNetCore.App", "Sneaked"], _bad.OtherReferences);
    }

    [Fact]
    public void A_version_is_seen_as_attribute_and_as_element() =>
        Assert.Equal(["Alpha", "Zeta"], _bad.PackagesWithVersion);

    [Fact]
    public void Silenced_warnings_are_seen() =>
        Assert.Equal(["NoWarn = $(NoWarn);CS1591", "TreatWarningsAsErrors = false"], _bad.SilencedWarnings);

    [Fact]
    public void Central_versions_carry_the_label_of_their_group()
    {
        const string Versions = """
            <Project>
              <ItemGroup Label="Tests"><PackageVersion Include="A" Version="1" /></ItemGroup>
              <ItemGroup><PackageVersion Include="B" Version="2" /></ItemGroup>
            </Project>
            """;

        Assert.Equal([("A", "Tests"), ("B", "")], ProjectFile.Parse(Versions).CentralVersions);
    }
}
