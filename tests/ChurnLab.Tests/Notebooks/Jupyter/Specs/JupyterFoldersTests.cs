using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

/// <summary>Rules of three systems, on whichever the tests run.</summary>
public sealed class JupyterFoldersTests
{
    private static readonly KernelPlace Environment = KernelPlace.Environment(Path.GetTempPath());

    [Fact]
    public void On_linux_the_user_has_a_folder_of_the_xdg_convention()
    {
        var plain = Of(JupyterPlatform.Linux, "HOME=/anna");
        var moved = Of(JupyterPlatform.Linux, "HOME=/anna", "XDG_DATA_HOME=/data");

        Assert.Equal("/anna/.local/share/jupyter", plain.UserData);
        Assert.Equal("/anna/.local/share/churnlab/kernel", plain.ProgramsOf(KernelPlace.User));
        Assert.Equal("/data/jupyter", moved.UserData);
        Assert.Equal("/data/churnlab/kernel", moved.ProgramsOf(KernelPlace.User));
        Assert.Equal("/usr/local/share/jupyter", plain.SystemData);
        Assert.Equal("/usr/local/share/churnlab/kernel", plain.ProgramsOf(KernelPlace.System));
    }

    [Fact]
    public void On_macos_the_user_has_folders_under_library()
    {
        var folders = Of(JupyterPlatform.MacOS, "HOME=/anna", "XDG_DATA_HOME=/data");

        Assert.Equal("/anna/Library/Jupyter", folders.UserData);
        Assert.Equal("/anna/Library/Application Support/churnlab/kernel", folders.ProgramsOf(KernelPlace.User));
        Assert.Equal(
            ["/anna/Library/Jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter", "/anna/.ipython"], folders.Search);
    }

    [Fact]
    public void On_windows_folders_are_named_by_variables()
    {
        var folders = Of(
            JupyterPlatform.Windows,
            @"USERPROFILE=D:\anna", @"APPDATA=D:\anna\Roaming", @"LOCALAPPDATA=D:\anna\Local", @"PROGRAMDATA=D:\ProgramData", @"JUPYTER_PATH=E:\a;E:\b\");

        Assert.Equal(@"D:\anna\Roaming\jupyter", folders.UserData);
        Assert.Equal(@"D:\anna\Local\churnlab\kernel", folders.ProgramsOf(KernelPlace.User));
        Assert.Equal(@"D:\ProgramData\churnlab\kernel", folders.ProgramsOf(KernelPlace.System));
        Assert.Equal(
            [@"E:\a", @"E:\b", @"D:\anna\Roaming\jupyter", @"D:\anna\Roaming\Python\share\jupyter", @"D:\ProgramData\jupyter", @"D:\anna\.ipython"],
            folders.Search);
    }

    [Fact]
    public void On_linux_jupyter_looks_in_named_folders_first_and_in_the_systems_last() =>
        Assert.Equal(
            [
                "/a", "/b", "/data/jupyter", "/anna/.local/share/jupyter",
                "/usr/local/share/jupyter", "/usr/share/jupyter", "/anna/.ipython",
            ],
            Of(JupyterPlatform.Linux, "HOME=/anna", "XDG_DATA_HOME=/data", "JUPYTER_PATH=/a/:/b").Search);

    [Theory]
    [InlineData("", "VIRTUAL_ENV=/venv", true)]
    [InlineData("", "CONDA_PREFIX=/venv", true)]
    [InlineData("CONDA_DEFAULT_ENV=base", "CONDA_PREFIX=/venv", false)]
    [InlineData("JUPYTER_PREFER_ENV_PATH=0", "VIRTUAL_ENV=/venv", false)]
    [InlineData("JUPYTER_PREFER_ENV_PATH=1", "CONDA_PREFIX=/venv", true)]
    public void An_active_environment_comes_before_the_users_folder_unless_told_otherwise(string setting, string environment, bool first)
    {
        var search = Of(JupyterPlatform.Linux, "HOME=/h", environment, setting).Search;

        string[] expected = first
            ? ["/venv/share/jupyter", "/h/.local/share/jupyter"]
            : ["/h/.local/share/jupyter", "/venv/share/jupyter"];
        Assert.Equal(expected, search.Take(2));
    }

    [Fact]
    public void The_variable_of_jupyter_wins_everywhere()
    {
        Assert.Equal("/mine", Of(JupyterPlatform.Linux, "HOME=/h", "XDG_DATA_HOME=/data", "JUPYTER_DATA_DIR=/mine").UserData);
        Assert.Equal("/mine", Of(JupyterPlatform.MacOS, "HOME=/h", "JUPYTER_DATA_DIR=/mine").UserData);
        Assert.Equal(@"D:\mine", Of(JupyterPlatform.Windows, @"USERPROFILE=D:\anna", @"JUPYTER_DATA_DIR=D:\mine").UserData);
    }

    [Fact]
    public void A_chosen_environment_holds_kernels_and_program_and_is_looked_at_before_the_users_folder()
    {
        var folders = Of(JupyterPlatform.Linux, "HOME=/h", "JUPYTER_PATH=/a");
        var data = $"{Environment.Prefix}/share/jupyter";

        Assert.Equal(data, folders.DataOf(Environment));
        Assert.Equal($"{Environment.Prefix}/share/churnlab/kernel", folders.ProgramsOf(Environment));
        Assert.Equal(["/a", data, "/h/.local/share/jupyter"], folders.Within(Environment).Search.Take(3));
        Assert.Same(folders, folders.Within(KernelPlace.User));
    }

    [Fact]
    public void An_environment_that_is_active_already_keeps_its_place()
    {
        var folders = Of(JupyterPlatform.Linux, "HOME=/h", $"VIRTUAL_ENV={Environment.Prefix}", "JUPYTER_PREFER_ENV_PATH=no");

        Assert.Equal(folders.Search, folders.Within(Environment).Search);
    }

    [Fact]
    public void A_missing_variable_is_named()
    {
        var exception = Assert.Throws<KernelInstallException>(() => Of(JupyterPlatform.Linux, "HOME="));

        Assert.Contains("HOME is not set", exception.Message, StringComparison.Ordinal);
    }

    private static JupyterFolders Of(JupyterPlatform platform, params string[] variables) => JupyterFolders.Of(
        platform,
        variables.Where(text => text.Length > 0).Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));
}
